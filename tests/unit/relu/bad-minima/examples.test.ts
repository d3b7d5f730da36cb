import { describe, expect, it } from 'vitest';
import { checkCertificate } from '../../../../src/kernel/index.js';
import {
  ablatedLoss,
  classify,
  type JsonObject,
  sealStatement,
} from '../../../../src/landscape/index.js';
import { activityOf, badMinimaExamples, certifiedBadMinimum } from '../../../../src/relu/index.js';

const EXPECTED: Readonly<Record<string, readonly [widths: string, loss: string, better: string]>> =
  {
    dead: ['1-1-1', '5/2', '0'],
    'linear fit': ['2-1-1', '3', '5/2'],
    'linear fit, two hidden layers': ['2-1-1-1', '3', '5/2'],
    'linear fit, two outputs': ['2-2-2', '3', '5/2'],
    'one sample seen': ['1-1-1', '2', '1/2'],
  };

describe.each(badMinimaExamples())('$name', ({ name, activity, point, better }) => {
  const [widths, loss, betterLoss] = EXPECTED[name]!;

  it('is the point that is told, and its units are on as told', () => {
    expect(`${point.architecture}`).toBe(widths);
    expect(ablatedLoss(point).toString()).toBe(loss);
    expect(ablatedLoss({ ...point, weights: better }).toString()).toBe(betterLoss);
    expect(activityOf(point)).toBe(activity);
  });

  it('is a local minimum that is not global, and the kernel accepts a refutation', () => {
    const found = certifiedBadMinimum(point, better)!;
    expect(found.activity).toBe(activity);
    expect(`${found.loss} > ${found.betterLoss}`).toBe(`${loss} > ${betterLoss}`);
    for (const { statement, certificate } of [found.local, found.notGlobal, found.refutation])
      expect(checkCertificate(statement, certificate)).toEqual({ accepted: true });
    expect(found.refutation.statement['kind']).toBe('refutation');
  });

  it('has a better point that is found by search as well', () => {
    expect(certifiedBadMinimum(point)).toBeDefined();
  });

  it('without the activation it is a global minimum where its product is the best linear map, and never a bad one', () => {
    const { activation: _, ...linear } = point;
    const expected =
      activity === 'every unit on for every sample' ? 'global-minimum' : 'not-critical';
    expect(classify(linear).class).toBe(expected);
  });

  it('without the activation the same proof is accepted only where the point is then global', () => {
    const { local } = certifiedBadMinimum(point, better)!;
    const { activation: _, ...linear } = JSON.parse(JSON.stringify(local.statement['point']));
    const proof = local.certificate['proof'] as JsonObject;
    const { statement, certificate } = sealStatement('local-minimum', { point: linear }, proof);
    const isOn = activity === 'every unit on for every sample';
    expect(checkCertificate(statement, certificate).accepted).toBe(isOn);
  });
});

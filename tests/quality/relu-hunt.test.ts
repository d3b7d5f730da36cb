import { describe, expect, it } from 'vitest';
import { ablation } from '../../properties/ablations/index.js';
import { runAblation } from '../../src/cli/_internals/run-ablation.js';
import { ablatedName } from '../../src/cli/hunt/ablated-name.js';
import { LemmascopeError } from '../../src/diagnostics/index.js';
import { checkCertificate } from '../../src/kernel/index.js';
import { ablatedLoss, classify, readPoint } from '../../src/landscape/index.js';
import { activityOf } from '../../src/relu/index.js';

const KINDS = [
  ['linear-activation', 'relu', 'a dead layer'],
  ['linear-activation-all-on', 'relu-all-on', 'every unit on for every sample'],
  ['linear-activation-some-on', 'relu-some-on', 'some units on'],
] as const;

describe.each(KINDS)('hunting (ii) with %s', (assumption, activation, activity) => {
  it.each([101, 102, 103, 104, 105])(
    'finds a bad local minimum of its kind from seed %i',
    (seed) => {
      const sizes = { seed, runs: 200, maxHidden: 2, maxWidth: 2 };
      const { verdict, counterexample } = runAblation(
        ablation(assumption, 'theorem-2-3-ii'),
        sizes,
      );
      expect(verdict).toBe('needed');
      const { statement, certificate } = counterexample!.certificate as {
        statement: { hypotheses: { kind: string }[]; violation: { kind: string } };
        certificate: { proof: { violation: { proof: { better: unknown } } } };
      };
      expect(checkCertificate(statement, certificate)).toEqual({ accepted: true });
      expect(statement.hypotheses.at(-1)!.kind).toBe('local-minimum');
      expect(statement.violation.kind).toBe('not-global');
      const document = counterexample!.instance as object;
      const point = readPoint(JSON.stringify(document), 'instance');
      expect(activityOf(point)).toBe(activity);
      const { better } = certificate.proof.violation.proof;
      const there = readPoint(JSON.stringify({ ...document, weights: better }), 'better');
      expect(ablatedLoss(there).compare(ablatedLoss(point))).toBe(-1);
      // The positive side: without the activation the weights are no local minimum that is not global.
      const linear = readPoint(JSON.stringify({ ...document, activation: 'linear' }), 'linear');
      expect(classify(linear).class).not.toBe('local-minimum');
      if (activity === 'every unit on for every sample')
        expect(classify(linear).class).toBe('global-minimum');
    },
  );

  it('is what --activation asks for', () => {
    expect(ablatedName('theorem-2-3-ii', { activation })).toBe(`theorem-2-3-ii/${activation}`);
  });
});

it('an activation that is not known is refused, with those that are', () => {
  const refusal = () => ablatedName('theorem-2-3-ii', { activation: 'tanh' });
  expect(refusal).toThrow(LemmascopeError);
  expect(refusal).toThrow(/OPTION_INVALID.*relu, relu-all-on, relu-some-on.*tanh/);
});

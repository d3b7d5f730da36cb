import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MORE_POINTS, POINTS } from './points.js';
import { expectClean, expectRefusal, file, folder, run } from './run.js';

const saved = (point: unknown) => file(JSON.stringify(point), 'point.json');

/** Certifies into a file and has that file verified; the parsed certificate file. */
function roundTrip(point: unknown, ...options: string[]) {
  const certificate = join(folder(), 'cert.json');
  const certified = run(['certify', saved(point), '-o', certificate, ...options]);
  expectClean(certified);
  expect(certified.out).toBe('');
  const verified = run(['verify', certificate]);
  expectClean(verified);
  expect(verified.out).toBe(`accepted    ${certificate}\n`);
  return JSON.parse(readFileSync(certificate, 'utf8'));
}

describe('certify, then verify', () => {
  it.each(Object.entries(POINTS))('%s', (name, point) => {
    const { statement, certificate } = roundTrip(point);
    expect(Object.keys(statement)).toContain('point');
    expect(statement.kind).toBe(name);
    expect(certificate.kind).toBe(name);
    expect(certificate.statement).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  it.each([
    ['irrational minimum', 'near-global-minimum', 'ky-fan'],
    ['irrational saddle', 'strict-saddle', undefined],
    ['weight decay', 'local-minimum', 'positive-definite'],
    ['dead relu', 'local-minimum', 'dead-relu'],
    ['moments only', 'strict-saddle', undefined],
  ] as const)('%s: %s', (name, kind, method) => {
    const { statement, certificate } = roundTrip(MORE_POINTS[name]);
    expect(statement.kind).toBe(kind);
    expect(certificate.proof.method).toBe(method);
  });

  it.each([
    ['strict-saddle', POINTS['strict-saddle']],
    ['bad-saddle', POINTS['bad-saddle']],
    ['not-critical', POINTS['not-critical']],
    ['local-minimum', POINTS['local-minimum']],
    ['weight decay', MORE_POINTS['weight decay']],
    ['dead relu', MORE_POINTS['dead relu']],
    ['irrational saddle', MORE_POINTS['irrational saddle']],
  ])('%s with --not-global', (_name, point) => {
    expect(roundTrip(point, '--not-global').statement.kind).toBe('not-global');
  });

  it('reads decimals exactly: the statement holds fractions', () => {
    const { statement } = roundTrip({
      ...POINTS['global-minimum'],
      data: { x: [[0.1]], y: [[0.02]] },
      weights: [[[0.4]], [[0.5]]],
    });
    expect(statement.point).toMatchObject({
      data: { x: [['1/10']], y: [['1/50']] },
      weights: [[['2/5']], [['1/2']]],
    });
  });
});

describe('what comes out', () => {
  it('is on stdout without -o, and the same every time', () => {
    const path = saved(POINTS['bad-saddle']);
    const outcome = run(['certify', path]);
    expectClean(outcome);
    expect(run(['certify', path])).toEqual(outcome);
    const copy = file(outcome.out, 'cert.json');
    expectClean(run(['verify', copy]));
  });

  it('is nothing for a global minimum with --not-global: exit 3, and no file', () => {
    const path = folder();
    const outcome = run([
      'certify',
      saved(POINTS['global-minimum']),
      '--not-global',
      '-o',
      join(path, 'cert.json'),
    ]);
    expect(outcome).toMatchObject({ out: '', exit: 3 });
    expect(outcome.err).toContain('nothing to certify');
    expect(readdirSync(path)).toEqual([]);
  });
});

describe('refusals', () => {
  it('of a bad point leave an existing file as it is', () => {
    const path = folder();
    const target = join(path, 'cert.json');
    writeFileSync(target, 'old');
    const bad = saved({ ...POINTS['bad-saddle'], weights: [[[0]]] });
    expectRefusal(run(['certify', bad, '-o', target]), 'SHAPE_MISMATCH', `${bad}: weights`);
    expect(readFileSync(target, 'utf8')).toBe('old');
    expect(readdirSync(path)).toEqual(['cert.json']);
  });

  it('of a missing file, a missing folder and no point at all', () => {
    expectRefusal(run('certify nowhere.json'), 'FILE_NOT_FOUND', 'nowhere.json');
    const target = join(folder(), 'no', 'cert.json');
    const words = ['certify', saved(POINTS['bad-saddle']), '-o', target];
    expectRefusal(run(words), 'FILE_UNWRITABLE', target);
    expect(existsSync(target)).toBe(false);
    expectRefusal(run('certify'), 'point');
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkCertificate } from '../../src/kernel/index.js';
import { expectClean, expectRefusal, file, folder, run } from './run.js';

const HINGE = 'one,t,y\n1,-1,2\n1,0,-1\n1,1,2\n';

describe('bad-minimum', () => {
  it.each(['on', 'dead'])(
    'on the Iris data, units %s: a certificate that the kernel accepts',
    (units) => {
      const output = join(folder(), 'bad.json');
      const ran = run([
        ...['bad-minimum', '--data', 'iris', '--widths', '4,5,3'],
        ...['--units', units, '-o', output],
      ]);
      expectClean(ran);
      expect(ran.out).toContain('a local minimum that is not global');
      const { statement, certificate } = JSON.parse(readFileSync(output, 'utf8'));
      expect(statement).toMatchObject({ kind: 'refutation', violation: { kind: 'not-global' } });
      expect(statement.hypotheses[0].point).toMatchObject({
        widths: [4, 5, 3],
        activation: 'relu',
      });
      expect(checkCertificate(statement, certificate)).toEqual({ accepted: true });
    },
  );

  it('says what the same weights are without the activation', () => {
    const path = file(HINGE);
    const ran = run(['bad-minimum', '--data', path, '--targets', 'y', '--widths', '2,1,1']);
    expectClean(ran);
    expect(ran.out).toMatch(/^loss +3$/m);
    expect(ran.out).toMatch(
      /^no ReLU +the same weights of the linear network are a global minimum$/m,
    );
  });

  it('says which condition fails, and that this is no proof, with exit code 3', () => {
    const path = file('x,y\n1,1\n-1,2\n');
    const ran = run(['bad-minimum', '--data', path, '--targets', 'y', '--widths', '1,1,1']);
    expect(ran.exit).toBe(3);
    expect(ran.out).toContain('zero in the combination 1/2, 1/2');
    expect(ran.out).toContain('This does not say that there is none.');
    const narrow = run(['bad-minimum', '--data', 'iris', '--widths', '4,2,3']);
    expect(narrow.exit).toBe(3);
    expect(narrow.out).toContain('a hidden layer of 2 where');
  });

  it.each([
    [['bad-minimum'], 'OPTION_MISSING', '--data'],
    [['bad-minimum', '--data', 'iris', '--units', 'off'], 'OPTION_INVALID', '"off"'],
    [['bad-minimum', '--data', 'iris', '--widths', '3,2,3'], 'DATA_WIDTH_MISMATCH', '3'],
    [
      ['bad-minimum', '--data', 'iris', '--widths', '4,5,3', '-o', '/nowhere/bad.json'],
      'FILE_UNWRITABLE',
      '/nowhere/bad.json',
    ],
  ] as const)('refuses %j', (words, code, value) => {
    const ran = run(words);
    expectRefusal(ran, code);
    expect(ran.err).toContain(value);
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { statementHash } from '../../src/kernel/index.js';
import { MORE_POINTS, POINTS } from './points.js';
import { expectClean, expectRefusal, file, folder, run } from './run.js';

/**
 * A certificate file, perhaps with the value at a place changed; `renamed` gives the statement its new
 * hash.
 */
function certificate(point: unknown, place = '', value: unknown = 0, renamed = true): string {
  const document = JSON.parse(run(['certify', file(JSON.stringify(point), 'point.json')]).out);
  const path = place.split('.');
  const last = path.pop()!;
  let at: Record<string, unknown> = document;
  for (const name of path) at = at[name] as Record<string, unknown>;
  if (last !== '') at[last] = value;
  if (renamed) document.certificate.statement = statementHash(document.statement);
  return file(JSON.stringify(document), 'cert.json');
}

describe('export --to rocq', () => {
  it('writes the same text to a file and to stdout', () => {
    const cert = certificate(POINTS['bad-saddle']);
    const output = join(folder(), 'cert.v');
    const written = run(['export', '--to', 'rocq', cert, '-o', output]);
    expectClean(written);
    expect(written.out).toBe('');
    const printed = run(['export', '--to', 'rocq', cert]);
    expectClean(printed);
    expect(readFileSync(output, 'utf8')).toBe(printed.out);
    expect(printed.out).toContain(JSON.parse(readFileSync(cert, 'utf8')).certificate.statement);
    expect(printed.out).toContain('@bad_saddle R 1 [1; 1; 1]%nat 1 X Y W.');
    expect(printed.out.endsWith('Print Assumptions certified.\n')).toBe(true);
  });

  it('exports what the kernel refuses for its mathematics, and says so', () => {
    const cert = certificate(POINTS['bad-saddle'], 'certificate.proof.descent.terms', []);
    const { out, err, exit } = run(['export', '--to', 'rocq', cert]);
    expect(out).toContain('Theorem certified');
    expect(err).toContain('KERNEL_NOT_A_DESCENT at certificate.proof.descent');
    expect(exit).toBe(1);
  });

  it.each([
    ['not JSON', (): string => file('{', 'cert.json'), ['CERTIFICATE_MALFORMED', 'Expected JSON']],
    ['no file', (): string => 'missing.json', ['FILE_NOT_FOUND', 'missing.json']],
    [
      'another statement',
      (): string => certificate(POINTS['bad-saddle'], 'statement.point.data.y', [['2']], false),
      ['KERNEL_STATEMENT_MISMATCH', 'certificate.statement'],
    ],
    [
      'a number that the format does not allow',
      (): string => certificate(POINTS['bad-saddle'], 'statement.point.data.y', [['0.5']]),
      ['KERNEL_NUMBER_MALFORMED', 'statement.point.data.y[0][0]'],
    ],
    [
      'moments of no data',
      (): string =>
        certificate(MORE_POINTS['moments only'], 'statement.point.data.moments.yy', [['0']]),
      ['MOMENTS_OF_NO_DATA'],
    ],
    [
      'weight decay',
      (): string => certificate(MORE_POINTS['weight decay']),
      ['ROCQ_UNSUPPORTED', 'statement.point.weightDecay', '1/10'],
    ],
    [
      'a kind without a bridge',
      (): string => certificate(POINTS['global-minimum']),
      ['ROCQ_UNSUPPORTED', 'statement.kind', 'global-minimum'],
    ],
  ] as const)('refuses %s and writes nothing', (_, cert, named) => {
    const output = join(folder(), 'cert.v');
    expectRefusal(run(['export', '--to', 'rocq', cert(), '-o', output]), ...named);
    expect(existsSync(output)).toBe(false);
  });

  it('refuses another system', () => {
    expectRefusal(run(['export', '--to', 'lean', 'cert.json']), 'OPTION_INVALID', 'rocq');
  });
});

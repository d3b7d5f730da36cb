import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  DIAGNOSTICS,
  type DiagnosticCode,
  LemmascopeError,
} from '../../../src/diagnostics/index.js';

const CODES = Object.keys(DIAGNOSTICS) as DiagnosticCode[];
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

describe('the registry', () => {
  it.each(CODES)('%s says in sentences what is wrong and what to do', (code) => {
    const { summary, remedy, exitCode } = DIAGNOSTICS[code];
    expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
    expect(summary).toMatch(/^[A-Z].*\.$/);
    expect(summary).not.toContain('\n');
    expect(remedy).toMatch(/\.$/);
    expect([2, 4]).toContain(exitCode);
  });

  it('ends with 4 for disagreements only', () => {
    const disagreements = CODES.filter((code) => DIAGNOSTICS[code].exitCode === 4);
    expect(disagreements.toSorted()).toEqual([
      'CAS_DISAGREEMENT',
      'CERTIFICATE_REFUSED',
      'MATRIX_FORM_DISAGREEMENT',
    ]);
  });

  it('has no code that nothing raises', () => {
    const sources = ['src', 'proofs', 'properties'].flatMap((room) =>
      readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('registry.ts'))
        .map((name) => readFileSync(join(ROOT, room, name), 'utf8')),
    );
    const unused = CODES.filter((code) => !sources.some((text) => text.includes(`'${code}'`)));
    expect(unused).toEqual([]);
  });
});

describe('an error', () => {
  it('shows code, place, what was expected, what came and what to do', () => {
    const error = new LemmascopeError('DATA_EMPTY_CELL', {
      path: 'points.csv:3',
      expected: 'a value',
      actual: '""',
    });
    expect(error.message).toBe(
      `DATA_EMPTY_CELL at points.csv:3: ${DIAGNOSTICS.DATA_EMPTY_CELL.summary} Expected a value. Got "". ${DIAGNOSTICS.DATA_EMPTY_CELL.remedy}`,
    );
  });

  it('gives the same to a program, field by field', () => {
    const details = { path: 'p', expected: 'e', actual: 'a', hint: 'Do h.' };
    const error = new LemmascopeError('WIDTH_INVALID', details);
    expect(error).toMatchObject({ ...details, code: 'WIDTH_INVALID', name: 'LemmascopeError' });
    expect(error).toBeInstanceOf(Error);
  });

  it('leaves out what it was not told', () => {
    const { summary, remedy } = DIAGNOSTICS.DIVISION_BY_ZERO;
    expect(new LemmascopeError('DIVISION_BY_ZERO').message).toBe(
      `DIVISION_BY_ZERO: ${summary} ${remedy}`,
    );
  });

  it('prefers a hint of its own to the remedy of its code', () => {
    const { message } = new LemmascopeError('DIVISION_BY_ZERO', { hint: 'Divide by one.' });
    expect(message).toContain('Divide by one.');
    expect(message).not.toContain(DIAGNOSTICS.DIVISION_BY_ZERO.remedy);
  });

  it('clips a value that is too long to read, and says how long it was', () => {
    const actual = 'x'.repeat(5000);
    const error = new LemmascopeError('NUMBER_MALFORMED', { actual, expected: actual });
    expect(error.message.length).toBeLessThan(1000);
    expect(error.message.match(/… \(5000 characters\)/g)).toHaveLength(2);
    expect(error.actual).toBe(actual);
  });

  it('shows a value of 200 characters whole', () => {
    const actual = 'y'.repeat(200);
    expect(new LemmascopeError('NUMBER_MALFORMED', { actual }).message).toContain(`Got ${actual}.`);
  });

  it.each(CODES)('%s ends the process as its code says', (code) => {
    expect(new LemmascopeError(code).exitCode).toBe(DIAGNOSTICS[code].exitCode);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  checkCertificate,
  type ElementaryCheck,
  statementHash,
} from '../../../src/kernel/index.js';
import * as kinds from '../../../src/kernel/kinds/index.js';
import { ACCEPTED, copyOf } from './certificates.js';

const names = Object.keys(ACCEPTED);
const ROOM = resolve(import.meta.dirname, '../../../src/kernel');
const FILES = readdirSync(ROOM, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => join(ROOM, file));

describe('certificates of every kind', () => {
  it('are among the examples', () => {
    const found = new Set(names.map((name) => ACCEPTED[name]!.statement['kind']));
    expect([...found].sort()).toEqual(Object.keys(kinds).sort());
    const methods = names
      .filter((name) => /^(local|global|near-global)-minimum/.test(name))
      .map((name) => (ACCEPTED[name]!.certificate['proof'] as { method: string }).method);
    expect([...new Set(methods)].sort()).toEqual([
      'dead-relu',
      'gauge-orbit',
      'ky-fan',
      'least-squares',
      'positive-definite',
      'spectral',
      'zero-loss',
    ]);
  });

  it.each(names)('%s: what its name says', (name) => {
    expect(name.startsWith(String(ACCEPTED[name]!.statement['kind']))).toBe(true);
  });

  it.each(names)('%s: accepted', (name) => {
    const { statement, certificate } = copyOf(name);
    expect(checkCertificate(statement, certificate)).toEqual({ accepted: true });
    expect(certificate.statement).toBe(statementHash(statement));
  });

  it.each(names)('%s: accepted whatever the order of the keys', (name) => {
    const { statement, certificate } = copyOf(name);
    expect(checkCertificate(reversed(statement), reversed(certificate))).toEqual({
      accepted: true,
    });
  });

  it.each(names)('%s: the observer sees every check, and that it holds', (name) => {
    const { statement, certificate } = copyOf(name);
    const seen: ElementaryCheck[] = [];
    expect(checkCertificate(statement, certificate, (check) => seen.push(check))).toEqual({
      accepted: true,
    });
    expect(seen.length).toBeGreaterThan(0);
    for (const check of seen) {
      expect(check.ok).toBe(true);
      expect(check.name).not.toBe('');
      expect(check.path).toMatch(/^(statement|certificate)\./);
      expect(check.derived).toMatch(NUMBER);
      expect(check.claimed).toMatch(/^(=|<|>|>=|<>) /);
      expect(check.claimed.split(' ')[1]).toMatch(NUMBER);
      expect(check.difference).toMatch(NUMBER);
      expect(holds(check), JSON.stringify(check)).toBe(true);
    }
  });
});

it('the observer is shown the check that failed, last', () => {
  const { statement, certificate } = copyOf('not-critical');
  certificate.proof.direction = [[['0']], [['0']]];
  const seen: ElementaryCheck[] = [];
  const verdict = checkCertificate(statement, certificate, (check) => seen.push(check));
  expect(verdict).toMatchObject({ accepted: false, code: 'KERNEL_SLOPE_NOT_NEGATIVE' });
  expect(seen.map(({ ok }) => ok).indexOf(false)).toBe(seen.length - 1);
  const { path, derived, claimed, difference } = seen.at(-1)!;
  expect(verdict).toMatchObject({ path, derived, claimed, difference });
});

describe('the trusted base', () => {
  it('has at most 1,000 lines of code: imports, comments and blank lines are not counted', () => {
    const lines = FILES.flatMap((file) =>
      readFileSync(file, 'utf8')
        .replaceAll(/\/\*[\s\S]*?\*\//g, '')
        .replaceAll(/^import [^;]*;$/gm, '')
        .split('\n')
        .filter((line) => line.trim() !== '' && !line.trim().startsWith('//')),
    );
    expect(FILES.length).toBeGreaterThan(10);
    expect(lines.length).toBeGreaterThan(900);
    expect(lines.length).toBeLessThanOrEqual(1000);
  });

  it('imports nothing but itself and the diagnostics', () => {
    let imports = 0;
    for (const file of FILES) {
      const text = readFileSync(file, 'utf8');
      expect(text, relative(ROOM, file)).not.toMatch(
        /\bimport\s*\(|(?<![.\w])require\s*\(\s*['"`]/,
      );
      for (const [, from] of text.matchAll(/(?:\bfrom|\bimport)\s+['"]([^'"]+)['"]/g)) {
        imports += 1;
        const target = relative(ROOM, resolve(dirname(file), from!));
        expect(from).toMatch(/^\.\.?\//);
        expect(target.startsWith('..') ? target : '').toMatch(/^(\.\.\/diagnostics\/index\.js)?$/);
      }
    }
    expect(imports).toBeGreaterThan(20);
  });

  it('uses no clock, no randomness, no files and no floating point of its own', () => {
    for (const file of FILES)
      expect(readFileSync(file, 'utf8'), relative(ROOM, file)).not.toMatch(
        /Math\.random|Date\b|performance|process\.|globalThis|fetch\(|parseFloat|Math\.(sqrt|pow|exp)|\beval\b/,
      );
  });
});

const NUMBER = /^-?\d+(\/\d+)?$/;

/** Whether what was shown is true, decided from the text alone. */
function holds({ derived, claimed, difference }: ElementaryCheck): boolean {
  const [is, right] = claimed.split(' ') as [string, string];
  const [[a, b], [c, d], [e, f]] = [derived, right, difference].map((text) => {
    const [top, under] = text.split('/');
    return [BigInt(top!), BigInt(under ?? 1)] as const;
  }) as [readonly [bigint, bigint], readonly [bigint, bigint], readonly [bigint, bigint]];
  const gap = a * d - c * b;
  const sign = gap < 0n ? '<' : gap > 0n ? '>' : '=';
  return is.includes(sign) && e * b * d === gap * f;
}

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
}

import { describe, expect, it } from 'vitest';
import type { CertificateDocument } from '../../../src/landscape/index.js';
import { aboutWords, cofactor } from '../../unit/kernel/word-certificates.js';
import { timed } from './timed.js';

const SQUARE = ['n', 'n'] as const;
const letters = { A: SQUARE, B: SQUARE };
const VECTORS = { letters: { u: ['n', '1'], v: ['n', '1'] } } as const;
const THIRD = { letters: { ...letters, C: SQUARE } };
const power = (letter: string, count: number) => Array(count).fill(letter).join(' ');
const one = (word: string): [string, string][] => [['1', word]];
const verdict = ({ statement, certificate }: CertificateDocument) => timed(statement, certificate);
const identity = (
  left: string,
  right: string,
  more: Partial<Parameters<typeof aboutWords>[1]> = {},
) => aboutWords('word-identity', { letters, left: one(left), right: one(right), ...more }, {});

describe('what is not an identity of words is refused', () => {
  it.each([
    ['letters do not commute', 'A B', 'B A', {}],
    ['a transpose reverses', 'A^T B^T', 'B^T A^T', {}],
    ['a letter is not its transpose', 'A', 'A^T', {}],
    ['a trace is cyclic, not symmetric', 'A B A B B', 'A A B B B', { trace: true }],
    ['and is no product', 'A A B B', 'A B A B', { trace: true }],
    ['a transpose under a trace turns all letters', 'A B^T B', 'A^T B B^T', { trace: true }],
    ['numbers do not commute unless it is said', 'u^T v', 'v^T u', VECTORS],
  ])('%s', (_name, left, right, more) => {
    expect(verdict(identity(left, right, more))).toMatchObject({
      accepted: false,
      code: 'KERNEL_IDENTITY_FALSE',
    });
  });

  const EQUAL: readonly (readonly [string, CertificateDocument])[] = [
    ['a trace is cyclic', identity('A B A B B', 'B A B B A', { trace: true })],
    ['and of a transpose the same', identity('A B^T B', 'B^T B A^T', { trace: true })],
    ['of squares of different sizes', identity('u^T v', 'v u^T', { ...VECTORS, trace: true })],
    [
      'directions in a row',
      identity('A', 'C', { derivatives: [{ A: 'B' }, { B: 'C' }], ...THIRD }),
    ],
    // D along A itself counts letters.
    [
      'a letter along itself',
      identity('A A', '', { derivatives: [{ A: 'A' }], right: [['2', 'A A']] }),
    ],
    ['no direction', identity('A', '', { derivatives: [{}], right: [] })],
    ['nothing', identity('', '', { left: [], right: [] })],
  ];
  it.each(EQUAL)('and what is one, is not: %s', (_name, document) => {
    expect(verdict(document)).toEqual({ accepted: true });
  });

  it('a formal derivative of a constant is 0, and keeps its size', () => {
    const constant = (right: [string, string][]) =>
      aboutWords(
        'word-identity',
        { letters, derivatives: [{ B: 'A' }], left: one('A'), right },
        {},
      );
    expect(verdict(constant([]))).toEqual({ accepted: true });
    expect(verdict(constant(one('')))).toMatchObject({ code: 'KERNEL_IDENTITY_FALSE' });
    const wide = aboutWords(
      'word-identity',
      {
        letters: { ...letters, R: ['n', 'k'] },
        derivatives: [{ B: 'A' }],
        left: one('R'),
        right: one(''),
      },
      {},
    );
    expect(verdict(wide)).toMatchObject({ code: 'KERNEL_SIZES_DIFFER' });
  });

  it('a cancellation is not an inference about traces, and not one about any product', () => {
    const claimed = {
      letters,
      hypotheses: [one('A B')],
      left: one('B'),
      right: [] as [string, string][],
    };
    const proof = (a: string, b: string) => ({
      cancellations: [{ a: one(a), b: one(b), cofactors: [cofactor('1', 'A^T', '0', '')] }],
      cofactors: [cofactor('1', '', '1', '')],
    });
    // AᵀAB = 0 gives AB = 0, which is not B = 0.
    expect(verdict(aboutWords('word-identity', claimed, proof('A', 'B')))).toMatchObject({
      code: 'KERNEL_IDENTITY_FALSE',
      path: 'certificate.proof.cofactors',
    });
    expect(
      verdict(aboutWords('word-identity', { ...claimed, left: one('A B') }, proof('A', 'B'))),
    ).toEqual({ accepted: true });
    // AAB = 0 gives nothing.
    expect(
      verdict(
        aboutWords(
          'word-identity',
          { ...claimed, left: one('A B'), hypotheses: [one('A A B')] },
          {
            cancellations: [{ a: one('A'), b: one('B'), cofactors: [cofactor('1', '', '0', '')] }],
            cofactors: [cofactor('1', '', '1', '')],
          },
        ),
      ),
    ).toMatchObject({ code: 'KERNEL_IDENTITY_FALSE' });
  });
});

describe('large documents about words are answered in time', () => {
  const many = Array.from({ length: 3000 }, (_, i) => `A${i}`);
  const wide = Object.fromEntries(many.map((name) => [name, SQUARE]));
  const number = `${'9'.repeat(500)}/${'7'.repeat(500)}`;
  const DOCUMENTS: readonly (readonly [string, () => CertificateDocument, string])[] = [
    ['a word of 300,000 letters', () => identity(power('A', 300_000), power('A', 300_000)), ''],
    [
      'a trace of 300,000 letters',
      () => identity(power('A', 300_000), power('A', 300_000), { trace: true }),
      'KERNEL_WORK_EXCEEDED',
    ],
    [
      'a derivative of a long word',
      () => identity(power('A', 10_000), 'A', { derivatives: [{ A: 'B' }] }),
      'KERNEL_WORK_EXCEEDED',
    ],
    [
      'a hundred derivatives of a power',
      () => identity(power('A', 100), 'A', { derivatives: Array(100).fill({ A: 'B', B: 'A' }) }),
      'KERNEL_WORK_EXCEEDED',
    ],
    [
      'a cancellation of long sums',
      () => {
        const sum = Array.from({ length: 2000 }, (_, i) => ['1', power('A', 1 + (i % 50))]);
        const wideSum = many.slice(0, 2000).map((name) => ['1', name]);
        return aboutWords(
          'word-identity',
          { letters: { ...wide, ...letters }, left: one('A'), right: one('A') },
          { cancellations: [{ a: wideSum, b: [...wideSum, ...sum], cofactors: [] }] },
        );
      },
      'KERNEL_WORK_EXCEEDED',
    ],
    [
      'many cofactors of a long hypothesis',
      () =>
        aboutWords(
          'word-identity',
          {
            letters: { ...wide, ...letters },
            hypotheses: [many.map((name) => [number, name])],
            left: one('A'),
            right: one('A'),
          },
          { cofactors: many.map((name) => cofactor(number, name, '0', name)) },
        ),
      'KERNEL_WORK_EXCEEDED',
    ],
    [
      'a long word on fractions with long denominators',
      () =>
        aboutWords(
          'not-word-identity',
          { letters, left: one(power('A', 100_000)), right: one('B') },
          { matrices: { A: [[`1/${'7'.repeat(9000)}`]], B: [['1']] } },
        ),
      'KERNEL_WORK_EXCEEDED',
    ],
    [
      'a product of a long column and a long row',
      () => {
        const column = Array.from({ length: 100_000 }, () => ['1']);
        return aboutWords(
          'not-word-identity',
          { letters: { u: ['n', '1'], v: ['1', 'n'] }, left: one('u v'), right: one('') },
          { matrices: { u: column, v: [column.map(([entry]) => entry!)] } },
        );
      },
      'KERNEL_WORK_EXCEEDED',
    ],
    [
      '20,000 letters with a matrix each',
      () => {
        const names = Array.from({ length: 20_000 }, (_, i) => `A${i}`);
        return aboutWords(
          'not-word-identity',
          {
            letters: Object.fromEntries(names.map((name) => [name, SQUARE])),
            left: one('A1'),
            right: one('A2'),
          },
          { matrices: Object.fromEntries(names.map((name) => [name, [['1']]])) },
        );
      },
      'KERNEL_SIDES_EQUAL',
    ],
  ];
  it.each(DOCUMENTS)('%s', (_name, make, code) => {
    expect(verdict(make())).toMatchObject(
      code === '' ? { accepted: true } : { accepted: false, code },
    );
  });
});

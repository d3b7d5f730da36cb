import { LemmascopeError } from '../../diagnostics/index.js';
import { rocqNames } from './_internals/rocq-names.js';
import { type WordCofactors, type WordSum, wordDocument } from './_internals/word-document.js';
import { wordSizes } from './_internals/word-sizes.js';
import { formulaOf, WordsInRocq } from './_internals/words-in-rocq.js';
import type { RocqExport } from './rocq-export.js';

/**
 * A certificate of the kind word-identity as a Rocq file: the identity as a theorem about matrices of all
 * sizes over every ordered field, proved by running the checker of `proofs/formal/Words.v` on the same
 * cofactors. A derivative of a trace is there the coefficient of t in a polynomial, not a formal one.
 *
 * Whether the certificate is right is for Rocq to say: a wrong one gives a file that does not compile.
 * @throws CERTIFICATE_MALFORMED; ROCQ_UNSUPPORTED for derivatives of matrices, and for more than two derivatives
 */
export function wordIdentityToRocq(document: unknown, path: string): RocqExport {
  const { statement, certificate } = wordDocument(document, path);
  const { letters, hypotheses, derivatives, trace, left, right } = statement;
  const { cancellations, cofactors } = certificate.proof;
  if (derivatives.length > (trace ? 2 : 0))
    throw new LemmascopeError('ROCQ_UNSUPPORTED', {
      path: `${path}.statement.derivatives`,
      expected: trace ? 'at most two derivatives' : 'no derivative without a trace',
      actual: String(derivatives.length),
    });

  const names = Object.keys(letters);
  const sizes = [...new Set(Object.values(letters).flat())];
  const key = (size: string): string => `size ${size}`;
  const unknown = sizes.filter((size) => !/^\d+$/.test(size));
  const bound = rocqNames([
    ...names.map((one) => [one, one] as const),
    ...unknown.map((one) => [key(one), one] as const),
    ['the field', 'R'],
    ['the first move', 't'],
    ['the second move', 's'],
  ]);
  const name = (letter: string): string => bound.get(letter)!;
  const size = (one: string): string => bound.get(key(one)) ?? `${one}%N`;
  const field = bound.get('the field')!;
  const [t, s] = [bound.get('the first move')!, bound.get('the second move')!];
  const number = (one: string): number => sizes.indexOf(one);

  const data = new WordsInRocq(names);
  const { ofWord, ofSum } = wordSizes(statement);
  const factSizes = [
    ...hypotheses.map(ofSum),
    ...cancellations.map(({ a, b }) => [ofSum(a)[0], ofSum(b)[1]] as const),
  ];
  const rowsOf = ({ left: word, fact, transposed }: WordCofactors[number]): number => {
    if (word !== '') return number(ofWord(word)[0]);
    const [rows, columns] = factSizes[fact] ?? ofSum([]);
    return number(transposed ? columns : rows);
  };
  const [rows, columns] = ofSum([...left, ...right]);

  /** The letter moved along the first `count` derivatives, the last of them first. */
  const moved = (letter: string, count: number): string => {
    const directions = derivatives.slice(0, count);
    const along = (one: string, level: number): string => {
      if (level === directions.length) return name(one);
      const other = directions[level]![one];
      const base = along(one, level + 1);
      const parameter = level === 0 && derivatives.length > 0 ? t : s;
      return other === undefined
        ? base
        : `${bracket(base)} + ${parameter} *: ${bracket(along(other, level + 1))}`;
    };
    return bracket(along(letter, 0));
  };
  const movedSecond = (letter: string): string => {
    const other = derivatives[1]?.[letter];
    return other === undefined ? name(letter) : `(${name(letter)} + ${s} *: ${name(other)})`;
  };
  const formula = (sum: WordSum, letter: (one: string) => string = name): string =>
    formulaOf(sum, letter, trace);

  const givens = hypotheses.map((_, at) => `given${at}`);
  const values = (letter: (one: string) => string): string =>
    [
      "match i return 'M_(size_of (sizes i).1, size_of (sizes i).2) with",
      ...names.map((one, at) => `  | ${at}%N => ${letter(one)}`),
      '  | _ => 0',
      '  end',
    ].join('\n    ');
  const cases = (count: number): string => `[${'|['.repeat(count)}|i${']'.repeat(count)}]`;
  const directions = derivatives.map(
    (one) =>
      `[:: ${Object.entries(one)
        .map(([from, to]) => `(${data.indexOf(from)}, ${data.indexOf(to)})`)
        .join('; ')}]%N`,
  );
  const differentiated = directions.reduce(
    (sum, _, at) => `derivative along${at + 1} ${bracket(sum)}`,
    'left',
  );

  const conclusion = (): string => {
    const whole = (letter: (one: string) => string): string => formula(left, letter);
    if (derivatives.length === 0) return `${formula(left)} = ${formula(right)}`;
    const all = (one: string): string => moved(one, derivatives.length);
    return derivatives.length === 1
      ? `slope (fun ${t} => ${whole(all)})\n    (${formula(right)})`
      : `mixed_slope (fun ${s} ${t} => ${whole(all)})\n    (${formula(right)})`;
  };
  const moves = (at: number, value: string, base: string, parameter: string): string[] => [
    `have moves${at} ${at === 1 && derivatives.length === 2 ? s : ''} : moves along${at} ${base} ${value}.`,
    `  by move=> ${parameter} i; case: i => ${cases(names.length)}; rewrite /direction /= ?conform_mx_id ?scaler0 ?addr0 ?scalerDr.`,
  ];
  const given = givens.reduceRight((rest, one) => `(conj ${one} ${rest})`, 'I');
  const proofs: readonly (() => string[])[] = [
    () => [
      trace
        ? `exact: (trace_identity (val := value_of) checked ${given}).`
        : `exact: (word_identity (val := value_of) (c := ${number(columns)}%N) checked ${given}).`,
    ],
    () => [
      `pose moved (${t} : ${field}) (i : nat) :=`,
      `    ${values((one) => moved(one, 1))}.`,
      ...moves(1, 'moved', 'value_of', t),
      `exact: (slope_identity checked moves1 ${given}).`,
    ],
    () => [
      `pose moved_by (${s} : ${field}) (i : nat) :=`,
      `    ${values(movedSecond)}.`,
      `pose moved (${s} ${t} : ${field}) (i : nat) :=`,
      `    ${values((one) => moved(one, 2))}.`,
      ...moves(1, `(moved ${s})`, `(moved_by ${s})`, t),
      ...moves(2, 'moved_by', 'value_of', s),
      `exact: (mixed_slope_identity checked moves2 moves1 ${given}).`,
    ],
  ];

  const shapes = trace
    ? ['left', ...(derivatives.length === 2 ? ['(derivative along1 left)'] : []), 'right'].map(
        (sum) => `all_closed sizes ${sum}`,
      )
    : ['left', 'right'].map((sum) => `typed_sum sizes ${number(rows)} ${number(columns)} ${sum}`);
  const directed = directions.map((_, at) => `directed sizes along${at + 1}`).join(' && ');
  const checks = [
    `check${trace ? '_trace' : ''} sizes facts cancellations cofactors${trace ? '' : ` ${number(rows)}`} (${differentiated} ++ negate right)`,
    ...shapes,
    ...(directed === '' ? [] : [directed]),
  ];

  const body = [
    `(* Letters: ${names.map((one, at) => `${at} ${name(one)}`).join(', ')}.`,
    `   Sizes: ${sizes.map((one, at) => `${at} ${size(one)}`).join(', ')}. *)`,
    `Definition sizes (i : nat) : nat * nat := nth (0, 0)%N [:: ${Object.values(letters)
      .map(([r, c]) => `(${number(r)}, ${number(c)})`)
      .join('; ')}]%N i.`,
    `Definition facts : seq fact := ${list(
      hypotheses.map((sum) => `Fact ${ofSum(sum).map(number).join(' ')} ${data.sum(sum)}`),
    )}%N.`,
    `Definition cancellations : seq cancellation := ${list(
      cancellations.map(({ a, b, cofactors: own }) => {
        const [[r, m], c] = [ofSum(a), ofSum(b)[1]];
        return `Cancellation ${number(r)} ${number(m)} ${number(c)} ${data.sum(a)} ${data.sum(b)} ${data.cofactors(own, rowsOf)}`;
      }),
    )}%N.`,
    `Definition cofactors : seq cofactor := ${data.cofactors(cofactors, rowsOf)}%N.`,
    `Definition left : wsum := ${data.sum(left)}%N.`,
    `Definition right : wsum := ${data.sum(right)}%N.`,
    ...directions.map((along, at) => `Definition along${at + 1} := ${along}.`),
    'Lemma checked :',
    `  [&& ${checks.slice(0, -1).join(',\n      ')} &\n      ${checks.at(-1)}].`,
    'Proof. vm_cast_no_check (erefl true). Qed.',
    '',
    `Theorem certified (${field} : realFieldType)${unknown.length ? ` (${unknown.map(size).join(' ')} : nat)` : ''}`,
    ...names.map(
      (one) => `    (${name(one)} : 'M[${field}]_(${letters[one]!.map(size).join(', ')}))`,
    ),
    '  :',
    ...hypotheses.map((sum) => `  ${formulaOf(sum, name, false)} = 0 ->`),
    `  ${conclusion()}.`,
    'Proof.',
    ...(givens.length ? [`move=> ${givens.join(' ')}.`] : []),
    `pose size_of (i : nat) := match i with ${sizes.map((one, at) => `${at}%N => ${size(one)} | `).join('')}_ => 0%N end.`,
    'pose value_of (i : nat) :=',
    `    ${values(name)}.`,
    ...proofs[derivatives.length]!(),
    'Qed.',
    '',
  ];
  return {
    preamble: `(* An identity of matrix words, in every size and over every ordered field.
   Statement ${certificate.statement}.
   Accepted by: coqc -Q FOLDER DLN FILE, with the compiled proofs/formal as FOLDER. *)
${PREAMBLE}`,
    body: body.join('\n'),
    closing: 'Print Assumptions certified.\n',
  };
}

const bracket = (text: string): string => (text.includes(' ') ? `(${text})` : text);
const list = (items: readonly string[]): string =>
  items.length === 0 ? '[::]' : `[::\n  ${items.join(';\n  ')}]`;

const PREAMBLE = `From Coq Require Import ZArith.
From mathcomp Require Import all_ssreflect all_algebra.
From DLN Require Import StatementsWords Words WordValues WordDerivatives WordFormulas.
Import GRing.Theory.
Local Open Scope ring_scope.
`;

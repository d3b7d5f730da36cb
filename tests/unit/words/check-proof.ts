import { parseRational, Rational } from '../../../src/exact/index.js';

type Terms = [coefficient: string, word: string][];
interface Cofactor {
  coefficient: string;
  left: string;
  fact: number;
  transposed: boolean;
  right: string;
}
export interface StatementDocument {
  letters: Record<string, [string, string]>;
  hypotheses: Terms[];
  derivatives: Record<string, string>[];
  trace: boolean;
  left: Terms;
  right: Terms;
}
export interface ProofDocument {
  cancellations: { a: Terms; b: Terms; cofactors: Cofactor[] }[];
  cofactors: Cofactor[];
}

type Sum = Map<string, Rational>;

/**
 * Expands a proof from its documents alone: what is wrong with it, or `undefined`. Shares nothing
 * with src/words but the arithmetic.
 */
export function flawOf(statement: StatementDocument, proof: ProofDocument): string | undefined {
  const facts = statement.hypotheses.map(read);
  for (const [at, { a, b, cofactors }] of proof.cancellations.entries()) {
    const ab = times(read(a), read(b));
    const gram = times(flip(read(a)), ab);
    const rest = minus(gram, combination(cofactors, facts, statement));
    if (rest.size > 0) return `cancellation ${at} leaves ${show(rest)}`;
    facts.push(ab);
  }
  let left = read(statement.left);
  for (const direction of statement.derivatives) left = derivative(left, direction);
  const rest = minus(
    minus(left, read(statement.right)),
    combination(proof.cofactors, facts, statement),
  );
  const normal = statement.trace ? underTrace(rest) : rest;
  return normal.size > 0 ? `the claim leaves ${show(normal)}` : undefined;
}

function combination(cofactors: Cofactor[], facts: Sum[], statement: StatementDocument): Sum {
  const sum: Sum = new Map();
  for (const { coefficient, left, fact, transposed, right } of cofactors) {
    if (facts[fact] === undefined) throw new Error(`no fact ${fact}`);
    const middle = transposed ? flip(facts[fact]) : facts[fact];
    for (const [word, c] of middle) {
      const product = [...letters(left), ...letters(word), ...letters(right)];
      checkTypes(product, statement.letters);
      add(sum, product.join(' '), c.times(parseRational(coefficient)));
    }
  }
  return sum;
}

function checkTypes(word: string[], sizes: Record<string, [string, string]>): void {
  const ends = word.map((atom) => {
    const [rows, columns] = sizes[atom.replace('^T', '')]!;
    return atom.endsWith('^T') ? [columns, rows] : [rows, columns];
  });
  ends.forEach(([rows], at) => {
    if (at > 0 && ends[at - 1]![1] !== rows) throw new Error(`ill-typed: ${word.join(' ')}`);
  });
}

const letters = (word: string): string[] => word.split(' ').filter((atom) => atom !== '');
const flipWord = (word: string): string =>
  letters(word)
    .reverse()
    .map((atom) => (atom.endsWith('^T') ? atom.slice(0, -2) : `${atom}^T`))
    .join(' ');

function add(sum: Sum, word: string, coefficient: Rational): void {
  const total = (sum.get(word) ?? Rational.ZERO).plus(coefficient);
  if (total.isZero()) sum.delete(word);
  else sum.set(word, total);
}

function read(terms: Terms): Sum {
  const sum: Sum = new Map();
  for (const [coefficient, word] of terms) add(sum, word, parseRational(coefficient));
  return sum;
}

function times(left: Sum, right: Sum): Sum {
  const sum: Sum = new Map();
  for (const [u, c] of left) {
    for (const [v, d] of right) add(sum, [...letters(u), ...letters(v)].join(' '), c.times(d));
  }
  return sum;
}

function minus(left: Sum, right: Sum): Sum {
  const sum: Sum = new Map(left);
  for (const [word, c] of right) add(sum, word, c.negate());
  return sum;
}

const flip = (sum: Sum): Sum => new Map(Array.from(sum, ([word, c]) => [flipWord(word), c]));

function derivative(sum: Sum, direction: Record<string, string>): Sum {
  const result: Sum = new Map();
  for (const [word, c] of sum) {
    const atoms = letters(word);
    for (const [at, atom] of atoms.entries()) {
      const along = direction[atom.replace('^T', '')];
      if (along === undefined) continue;
      const moved = atom.endsWith('^T') ? `${along}^T` : along;
      add(result, [...atoms.slice(0, at), moved, ...atoms.slice(at + 1)].join(' '), c);
    }
  }
  return result;
}

function underTrace(sum: Sum): Sum {
  const result: Sum = new Map();
  for (const [word, c] of sum) {
    const all = [word, flipWord(word)].flatMap((one) => {
      const atoms = letters(one);
      return atoms.map((_, at) => [...atoms.slice(at), ...atoms.slice(0, at)].join(' '));
    });
    add(result, all.sort()[0] ?? '', c);
  }
  return result;
}

const show = (sum: Sum): string => [...sum].map(([word, c]) => `${c} [${word}]`).join(' + ');

import { Rational, RationalMatrix } from '../../src/exact/index.js';
import type { Loose } from '../unit/kernel/certificates.js';
import { keys, list, need, numberOf } from './read-strictly.js';

/**
 * The judge of certificates about words: it never compares words. Letters become random matrices,
 * every name of a size another number, so that what is ill typed cannot be multiplied; a proof says
 * that D_n⋯D_1 left − right = Σ c·l·f·r holds for all matrices, and that is evaluated. Derivatives
 * are coefficients of t_1⋯t_n, not the product rule.
 */
type Matrices = ReadonlyMap<string, RationalMatrix>;
/** Coefficients by the set of t_i, as bits, that they stand at. */
type Dual = ReadonlyMap<number, RationalMatrix>;

const LETTER = /^[A-Za-z]\w*$/;

/** Whether the certificate proves the identity, for all matrices of all sizes. */
export function judgeWordIdentity(
  statement: Loose,
  proof: Loose,
  random: (below: number) => number,
): void {
  keys(proof, ['cancellations', 'cofactors']);
  const sizes = readSizes(statement.letters);
  const names = [...new Set([...sizes.values()].flat())];
  for (const least of [2, 3]) {
    const numbers = new Map(names.map((name, index) => [name, least + index]));
    const entry = () => Rational.of(random(199) - 99);
    const matrices = new Map(
      [...sizes].map(([name, [rows, columns]]) => {
        const [r, c] = [numbers.get(rows!)!, numbers.get(columns!)!];
        return [name, RationalMatrix.ofRationals(r, c, Array.from({ length: r * c }, entry))];
      }),
    );
    const words = new Words(matrices);
    const facts = list(statement.hypotheses).map((one) => words.sum([one])[0]!);
    const combined = (cofactors: Loose, close: (m: RationalMatrix) => RationalMatrix) =>
      list(cofactors).flatMap((one) => {
        keys(one, ['coefficient', 'left', 'fact', 'transposed', 'right']);
        need(Number.isInteger(one.fact) && one.fact >= 0 && one.fact < facts.length);
        need(typeof one.transposed === 'boolean');
        const coefficient = numberOf(one.coefficient);
        for (const word of [one.left, one.right]) words.terms([['1', word]]);
        const fact = facts[one.fact]!;
        if (fact.value === undefined) return [];
        const parts = [
          words.word(one.left),
          one.transposed ? fact.value.transpose() : fact.value,
          words.word(one.right),
        ].filter((part) => part !== undefined);
        // An identity in the fact would have its trace taken alone.
        if (close === traceOf) need(parts.length > 1 || !fact.identity);
        return [close(parts.reduce((a, b) => a.times(b))).scale(coefficient)];
      });
    for (const part of list(proof.cancellations)) {
      keys(part, ['a', 'b', 'cofactors']);
      const ab = words.product(part.a, part.b);
      const found = combined(part.cofactors, same);
      const square = ab.value && [ab.a!.transpose().times(ab.value).negate()];
      need(total([...(square ?? []), ...found])?.isZero() !== false);
      facts.push(ab);
    }
    need(typeof statement.trace === 'boolean');
    const { value } = words.claim(statement);
    const found = combined(proof.cofactors, statement.trace ? traceOf : same);
    const all = value === undefined ? found : [value.negate(), ...found];
    need(total(all)?.isZero() !== false);
  }
}

/** Whether the matrices satisfy the hypotheses and make the sides differ. */
export function judgeNotWordIdentity(statement: Loose, proof: Loose): void {
  keys(proof, ['matrices']);
  const sizes = readSizes(statement.letters);
  keys(proof.matrices, [...sizes.keys()]);
  const numbers = new Map<string, number>();
  const matrices = new Map<string, RationalMatrix>();
  for (const [name, [rows, columns]] of sizes) {
    const given = list(proof.matrices[name]).map((row) => list(row).map(numberOf));
    const [r, c] = [given.length, given[0]!.length];
    need(c > 0 && given.every((row) => row.length === c));
    for (const [named, found] of [
      [rows!, r],
      [columns!, c],
    ] as const) {
      need((numbers.get(named) ?? found) === found);
      if (/^\d+$/.test(named)) need(named === String(found));
      numbers.set(named, found);
    }
    matrices.set(name, RationalMatrix.ofRationals(r, c, given.flat()));
  }
  // What is ill typed and only fits by chance must not count: it is evaluated with other sizes too.
  judgeTyped(statement, sizes);
  const words = new Words(matrices);
  for (const one of list(statement.hypotheses))
    need(words.sum([one])[0]!.value?.isZero() !== false);
  const { value } = words.claim(statement);
  need(value !== undefined && !value.isZero());
}

/** The value of a polynomial in words; a sum without words is 0 of no known size. */
export function valueOfWords(polynomial: Loose, matrices: Matrices): RationalMatrix | undefined {
  return new Words(matrices).sum([polynomial])[0]!.value;
}

function judgeTyped(statement: Loose, sizes: ReadonlyMap<string, readonly string[]>): void {
  const names = [...new Set([...sizes.values()].flat())];
  const matrices = new Map(
    [...sizes].map(([name, [rows, columns]]) => [
      name,
      RationalMatrix.zero(2 + names.indexOf(rows!), 2 + names.indexOf(columns!)),
    ]),
  );
  const words = new Words(matrices);
  for (const one of list(statement.hypotheses)) words.sum([one]);
  words.claim(statement);
}

function readSizes(letters: Loose): Map<string, readonly string[]> {
  need(typeof letters === 'object' && letters !== null && !Array.isArray(letters));
  const sizes = new Map<string, readonly string[]>();
  for (const name of Object.keys(letters)) {
    need(LETTER.test(name));
    const size = list(letters[name]);
    need(size.length === 2 && size.every((one) => typeof one === 'string'));
    sizes.set(name, size);
  }
  return sizes;
}

/** The value of a sum, `undefined` for one of no terms; whether an identity is among its words. */
interface Fact {
  readonly value: RationalMatrix | undefined;
  readonly identity: boolean;
}

const same = (matrix: RationalMatrix) => matrix;
const traceOf = (matrix: RationalMatrix) => RationalMatrix.ofRationals(1, 1, [matrix.trace()]);
const total = (all: readonly RationalMatrix[]) =>
  all.length === 0 ? undefined : all.reduce((a, b) => a.plus(b));

class Words {
  readonly #matrices: Matrices;
  constructor(matrices: Matrices) {
    this.#matrices = matrices;
  }

  #letters(word: Loose): { matrix: RationalMatrix; name: string; flip: boolean }[] {
    need(typeof word === 'string');
    if (word === '') return [];
    return word.split(' ').map((letter: string) => {
      const [, name, flip] = /^(\w+)(\^T)?$/.exec(letter) ?? [];
      const matrix = this.#matrices.get(name!);
      need(matrix !== undefined);
      return { matrix, name: name!, flip: flip !== undefined };
    });
  }

  /** `undefined` for the empty word. */
  word(word: Loose): RationalMatrix | undefined {
    const factors = this.#letters(word).map(({ matrix, flip }) =>
      flip ? matrix.transpose() : matrix,
    );
    return factors.length === 0 ? undefined : factors.reduce((a, b) => a.times(b));
  }

  terms(polynomial: Loose): [Rational, string][] {
    return list(polynomial).map((term) => {
      need(list(term).length === 2);
      this.#letters(term[1]);
      return [numberOf(term[0]), term[1]];
    });
  }

  /** Sums that share one size, which a word with a letter must give wherever there is a word. */
  sum(polynomials: readonly Loose[]): Fact[] {
    const all = polynomials.map((one) => this.terms(one));
    const sized = all.flat().find(([, word]) => word !== '');
    if (sized === undefined) {
      need(all.flat().length === 0);
      return all.map(() => ({ value: undefined, identity: false }));
    }
    const { rows, columns } = this.word(sized[1])!;
    return all.map((terms) => {
      let value = RationalMatrix.zero(rows, columns);
      for (const [coefficient, word] of terms) {
        if (word === '') need(rows === columns);
        const one = this.word(word) ?? RationalMatrix.identity(rows);
        value = value.plus(one.scale(coefficient));
      }
      return { value, identity: terms.some(([, word]) => word === '') };
    });
  }

  /** a and ab. One of them may be a multiple of an identity, which fits the other. */
  product(first: Loose, second: Loose): Fact & { readonly a?: RationalMatrix } {
    const both = [this.terms(first), this.terms(second)];
    if (both.some((terms) => terms.length === 0)) return { value: undefined, identity: false };
    const isOpen = both.map((terms) => terms.every(([, word]) => word === ''));
    need(!isOpen.every((open) => open));
    const [a, b] = [first, second].map((one, at) =>
      isOpen[at] ? undefined : this.sum([one])[0]!.value,
    );
    const scalar = (at: number) =>
      both[at]!.reduce((sum, [coefficient]) => sum.plus(coefficient), Rational.ZERO);
    const left = a ?? RationalMatrix.identity(b!.rows).scale(scalar(0));
    const right = b ?? RationalMatrix.identity(a!.columns).scale(scalar(1));
    const identity = both.every((terms) => terms.some(([, word]) => word === ''));
    const value = left.times(right);
    if (identity) need(isSquare(value));
    return { a: left, value, identity };
  }

  /** D_n⋯D_1 left − right, or its trace as a 1×1 matrix; `undefined` where both sides are empty. */
  claim({ derivatives, trace, left, right }: Loose): { value: RationalMatrix | undefined } {
    const directions = list(derivatives).map((one) => this.#direction(one));
    const close = trace ? traceOf : same;
    if (trace) {
      const words = [...this.terms(left), ...this.terms(right)];
      for (const [, word] of words) need(word !== '' && isSquare(this.word(word)!));
    } else {
      this.sum([left, right]);
    }
    const summands: RationalMatrix[] = [];
    const sized = [...this.terms(left), ...this.terms(right)].find(([, word]) => word !== '');
    const all = sized === undefined ? undefined : this.word(sized[1])!;
    if (all !== undefined) summands.push(close(all).scale(Rational.ZERO));
    const full = 2 ** directions.length - 1;
    for (const [coefficient, word] of this.terms(left)) {
      const letters = this.#letters(word);
      const start: Dual = new Map([[0, RationalMatrix.identity(all!.rows)]]);
      const value =
        letters.length === 0
          ? start
          : letters
              .map(({ name, flip }) => this.#moved(name, flip, directions))
              .reduce((a, b) => timesDual(a, b));
      const wanted = value.get(full);
      if (wanted !== undefined) summands.push(close(wanted).scale(coefficient));
    }
    for (const [coefficient, word] of this.terms(right)) {
      const value = this.word(word) ?? RationalMatrix.identity(all!.rows);
      summands.push(close(value).scale(coefficient.negate()));
    }
    return { value: total(summands) };
  }

  #direction(value: Loose): ReadonlyMap<string, string> {
    need(typeof value === 'object' && value !== null && !Array.isArray(value));
    return new Map(
      Object.keys(value).map((from) => {
        const to = value[from];
        const [a, b] = [this.#matrices.get(from), this.#matrices.get(to)];
        need(a !== undefined && b !== undefined);
        need(a.rows === b.rows && a.columns === b.columns);
        return [from, to] as const;
      }),
    );
  }

  /** A letter after A → A + t_1 σ_1(A) for all letters, then t_2 in what came of it, and so on. */
  #moved(name: string, flip: boolean, directions: readonly ReadonlyMap<string, string>[]): Dual {
    const found = new Map<number, RationalMatrix>();
    const visit = (letter: string, at: number, bits: number): void => {
      if (at === directions.length) {
        const matrix = this.#matrices.get(letter)!;
        found.set(bits, flip ? matrix.transpose() : matrix);
        return;
      }
      visit(letter, at + 1, bits);
      const along = directions[at]!.get(letter);
      if (along !== undefined) visit(along, at + 1, bits | (1 << at));
    };
    visit(name, 0, 0);
    return found;
  }
}

const isSquare = ({ rows, columns }: RationalMatrix) => rows === columns;

function timesDual(a: Dual, b: Dual): Dual {
  const product = new Map<number, RationalMatrix>();
  for (const [i, left] of a)
    for (const [j, right] of b) {
      if ((i & j) !== 0) continue;
      const one = left.times(right);
      product.set(i | j, product.get(i | j)?.plus(one) ?? one);
    }
  return product;
}

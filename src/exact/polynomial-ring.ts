import { LemmascopeError } from '../diagnostics/index.js';
import { Polynomial } from './polynomial.js';
import { Rational } from './rational.js';

const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** Q[variables]: the ordered variables that a polynomial's exponents and values refer to. */
export class PolynomialRing {
  readonly variables: readonly string[];
  readonly zero: Polynomial;
  readonly one: Polynomial;
  readonly #indices: ReadonlyMap<string, number>;

  private constructor(variables: readonly string[]) {
    this.variables = Object.freeze([...variables]);
    this.#indices = new Map(variables.map((name, index) => [name, index]));
    this.zero = Polynomial.fromTerms(this, []);
    this.one = this.constant(Rational.ONE);
  }

  /**
   * The ring in distinct variables named like identifiers: an ASCII letter or "_", then letters,
   * digits or "_".
   *
   * @throws RING_VARIABLE_INVALID
   * @example PolynomialRing.of(['w1_1_1', 'x1_1'])
   */
  static of(variables: readonly string[]): PolynomialRing {
    const seen = new Set<string>();
    variables.forEach((name, index) => {
      const path = `variables[${index}]`;
      if (typeof name !== 'string' || !NAME.test(name)) {
        throw new LemmascopeError('RING_VARIABLE_INVALID', { path, actual: JSON.stringify(name) });
      }
      if (seen.has(name)) {
        throw new LemmascopeError('RING_VARIABLE_INVALID', {
          path,
          expected: 'a name that is not taken yet',
          actual: JSON.stringify(name),
        });
      }
      seen.add(name);
    });
    return new PolynomialRing(variables);
  }

  has(name: string): boolean {
    return this.#indices.has(name);
  }

  /** The position of a variable in `variables`. @throws RING_VARIABLE_UNKNOWN */
  indexOf(name: string): number {
    const index = this.#indices.get(name);
    if (index === undefined) throw this.#unknown(name);
    return index;
  }

  /** The index of a variable given by name or index. @throws RING_VARIABLE_UNKNOWN */
  resolve(variable: string | number): number {
    if (typeof variable === 'string') return this.indexOf(variable);
    if (!Number.isInteger(variable) || variable < 0 || variable >= this.variables.length) {
      throw this.#unknown(variable);
    }
    return variable;
  }

  /** A variable as a polynomial. @throws RING_VARIABLE_UNKNOWN */
  variable(nameOrIndex: string | number): Polynomial {
    const index = this.resolve(nameOrIndex);
    const exponents = this.variables.map((_, other) => (other === index ? 1 : 0));
    return Polynomial.fromTerms(this, [{ coefficient: Rational.ONE, exponents }]);
  }

  constant(value: Rational): Polynomial {
    const exponents = this.variables.map(() => 0);
    return Polynomial.fromTerms(this, [{ coefficient: value, exponents }]);
  }

  /** Whether both rings have the same variables in the same order. */
  matches(other: PolynomialRing): boolean {
    return (
      this === other ||
      (this.variables.length === other.variables.length &&
        this.variables.every((name, index) => name === other.variables[index]))
    );
  }

  #unknown(variable: string | number): LemmascopeError {
    const { length } = this.variables;
    return new LemmascopeError('RING_VARIABLE_UNKNOWN', {
      expected:
        typeof variable === 'number'
          ? `an index below ${length}`
          : `one of ${this.variables.slice(0, 12).join(', ')}${length > 12 ? ', …' : ''}`,
      actual: String(variable),
    });
  }
}

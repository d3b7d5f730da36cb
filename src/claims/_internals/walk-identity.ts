import fc from 'fast-check';
import { type PolynomialRing, Rational } from '../../exact/index.js';
import type { SymbolicNetwork } from '../../symbolic/index.js';
import type { IdentityCheck } from '../check.js';
import { type Shape, shapeLabel } from '../shape.js';
import type { WalkedCheck, WalkedPart } from '../walk.js';
import { walkedEquations } from './walked-equations.js';

/** Integers for symbols, drawn from a seed in the order in which the symbols are met. */
export class DrawnSymbols {
  readonly #values: readonly number[];
  readonly #places = new Map<string, number>();

  constructor(seed: number) {
    this.#values = fc.sample(fc.integer({ min: -4, max: 4 }), { seed, numRuns: SYMBOLS });
  }

  valuesOf(ring: PolynomialRing): Rational[] {
    return ring.variables.map((name) => {
      const place = this.#places.get(name) ?? this.#places.size;
      this.#places.set(name, place);
      return Rational.of(this.#values[place % SYMBOLS]!);
    });
  }
}

const SYMBOLS = 997;

/** An identity, and the same check of a mutant, with integers for the symbols of one shape. */
export function walkIdentity(
  check: IdentityCheck | undefined,
  mutant: IdentityCheck | undefined,
  shape: Shape,
  networkOf: () => SymbolicNetwork,
  symbols: DrawnSymbols,
): WalkedCheck {
  let network: SymbolicNetwork | undefined;
  const asked = () => {
    network ??= networkOf();
    return network;
  };
  const part = (one: IdentityCheck): WalkedPart =>
    walkedEquations(function* () {
      for (const { at, left, right } of one.equations(shape, asked))
        yield {
          at,
          left: left.evaluate(symbols.valuesOf(left.ring)),
          right: right.evaluate(symbols.valuesOf(right.ring)),
        };
    });
  const parts = {
    ...(check === undefined ? {} : { statement: part(check) }),
    ...(mutant === undefined ? {} : { mutant: part(mutant) }),
  };
  return {
    kind: 'identity',
    compares: (check ?? mutant)!.compares,
    on: `integers for the symbols of ${shapeLabel(shape)}`,
    ...(network === undefined ? {} : { instance: instanceOf(network, symbols) }),
    ...parts,
  };
}

function instanceOf(network: SymbolicNetwork, symbols: DrawnSymbols): unknown {
  const values = symbols.valuesOf(network.ring);
  const weights = network.weights.map(
    (weight, index) => [`W_${index + 1}`, weight.evaluate(values).toStrings()] as const,
  );
  if (network.dataset !== undefined) return Object.fromEntries(weights);
  const [x, y] = [network.x, network.y].map((data) => data.evaluate(values).toStrings());
  return { X: x, Y: y, ...Object.fromEntries(weights) };
}

import { PolynomialRing } from '../../../exact/index.js';
import {
  type AblatedPoint,
  type EscapeMove,
  type EscapeResult,
  weightsDocument,
} from '../../../landscape/index.js';
import { inPowersOfT, lossAlong } from './loss-along.js';

/** One move of the proof, played: what it adds to the curve, and the loss along the curve so far. */
export interface EscapePlayed {
  readonly move: EscapeMove['move'];
  readonly from: string;
  readonly layer: number | undefined;
  readonly power: number;
  /** What it adds, as t^power times a matrix per layer; only the layers it changes. */
  readonly adds: readonly { readonly layer: number; readonly rows: string[][] }[];
  /** L(W(t)) after this move, exact, in ascending powers of t. */
  readonly loss: string;
  /** The same as floats: the coefficient of t^i at i, without the constant. */
  readonly coefficients: readonly number[];
}

export type EscapeShown =
  | {
      readonly kind: 'descent';
      readonly order: number;
      readonly coefficient: string;
      readonly moves: readonly EscapePlayed[];
    }
  | { readonly kind: 'global-minimum' | 'inconclusive' | 'not-exact'; readonly reason: string };

/** Plays an escape move by move. */
export function escapeMoves(point: AblatedPoint, result: EscapeResult): EscapeShown {
  if (result.kind === 'global-minimum')
    return { kind: result.kind, reason: result.evidence.method };
  if (result.kind === 'inconclusive') return { kind: result.kind, reason: result.reason };
  const { order, coefficient, trace } = result;
  const moves = trace.map((move, index): EscapePlayed => {
    const polynomial = lossAlong(
      point,
      PolynomialRing.of(['t']),
      trace.slice(0, index + 1).map(({ power, step }) => ({ exponents: [power], weights: step })),
    );
    const coefficients = new Array<number>(Math.max(0, polynomial.degree) + 1).fill(0);
    for (const term of polynomial.terms())
      if (term.exponents[0]! > 0) coefficients[term.exponents[0]!] = term.coefficient.toNumber();
    return {
      move: move.move,
      from: move.from,
      layer: move.layer,
      power: move.power,
      adds: weightsDocument(move.step).flatMap((rows, layer) =>
        move.step[layer]!.isZero() ? [] : [{ layer: layer + 1, rows }],
      ),
      loss: inPowersOfT(polynomial),
      coefficients,
    };
  });
  return { kind: 'descent', order, coefficient: coefficient.toString(), moves };
}

import { flipped, mapped, overOne, plus, ratio, trace } from '../_internals/arithmetic.js';
import { claims, type Kind, readPoint } from '../_internals/point.js';
import { requireValue } from '../_internals/require.js';
import { requireSquares } from '../_internals/squares.js';
import { explained } from './global-minimum.js';

const PARTS = ['method', 'xxInverse', 'mu', 'slack', 'zSquares', 'residualSquares'] as const;

/**
 * The loss here is `value`, and nowhere is it below `lowerBound`. Z ⪰ 0 and Z − (Σ − μI) ⪰ 0 give
 * Σ_{i ≤ r} λ_i(Σ) ≤ rμ + tr Z (Ky Fan).
 */
export const nearGlobalMinimum: Kind = (statement, proof) => {
  const { point: part, value, lowerBound } = claims(statement, ['point', 'value', 'lowerBound']);
  const point = readPoint(part);
  requireValue(point, value);
  const { method, xxInverse, mu, slack, zSquares, residualSquares } = proof.fields(PARTS);
  method.word(['ky-fan'], 'KERNEL_METHOD_UNKNOWN');
  const { sigma, maximalRank, least } = explained(point, proof, xxInverse);
  const level = mu.number();
  const z = slack.matrix(sigma.rows.length, sigma.rows.length);
  slack.requireEqual('KERNEL_NOT_SYMMETRIC', 'slack', z, { ...z, rows: flipped(z.rows) });
  requireSquares(zSquares, z, 'slack');
  const all = overOne(proof.session, [z, sigma, { rows: [[level.top]], under: level.under }]);
  const [zs, s, shift] = all.map(({ rows }) => rows);
  const diagonal = (i: number, j: number) => (i === j ? shift![0]![0]! : 0n);
  const rows = mapped(zs!, (entry, i, j) => entry - s![i]![j]! + diagonal(i, j));
  requireSquares(residualSquares, { rows, under: all[0]!.under }, 'slack - sigma + mu');
  const top = plus(
    ratio(BigInt(maximalRank) * level.top, level.under),
    ratio(trace(z.rows), z.under),
  );
  lowerBound.require('KERNEL_BOUND_WRONG', 'bound', least(top), '>=', lowerBound.number());
};

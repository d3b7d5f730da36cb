import { mapped } from '../_internals/arithmetic.js';
import { claims, type Kind, readPoint } from '../_internals/point.js';
import { hessian } from '../_internals/require.js';
import { requireSquares } from '../_internals/squares.js';

/** ∇²L ⪰ 0 at the point, or ∇²L ⪯ 0; critical or not. */
export const semidefiniteHessian: Kind = (statement, proof) => {
  const { point, sign } = claims(statement, ['point', 'sign']);
  const { rows, under } = hessian(readPoint(point));
  const negative = sign.word(['positive', 'negative'], 'KERNEL_WORD_UNKNOWN') === 'negative';
  const target = { rows: negative ? mapped(rows, (value) => -value) : rows, under };
  requireSquares(proof.fields(['squares']).squares, target, negative ? '-Hessian' : 'Hessian');
};

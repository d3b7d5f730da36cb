import { positiveSquares } from './_internals/positive-squares.js';
import { squaresDocument } from './_internals/proof-documents.js';
import { seal } from './_internals/seal.js';
import { ablatedHessian } from './ablated-hessian.js';
import type { AblatedPoint } from './ablated-point.js';
import type { CertificateDocument } from './certify-document.js';

/**
 * Certifies ∇²L ⪰ 0 (`positive`) or ∇²L ⪯ 0 (`negative`) at a point by writing ±∇²L as a sum of
 * squares, with rational elimination of an n × n matrix. `undefined` where it is not so, which an
 * indefinite Hessian is for both signs. The point need not be critical.
 *
 * @throws POINT_ON_ACTIVATION_BOUNDARY where a ReLU has a kink; POINT_NEEDS_SAMPLES.
 */
export function certifySemidefinite(
  point: AblatedPoint,
  sign: 'positive' | 'negative',
): CertificateDocument | undefined {
  const hessian = ablatedHessian(point);
  const squares = positiveSquares(sign === 'positive' ? hessian : hessian.negate());
  if (squares === undefined) return undefined;
  return seal('semidefinite-hessian', point, { sign }, { squares: squaresDocument(squares) });
}

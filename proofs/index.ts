import type { AnyClaim } from '../src/claims/index.js';
import { gramCancellation } from './facts/gram-cancellation.js';
import { lemma41 } from './kawaguchi-2016/lemma-4-1-first-order.js';
import { lemma42 } from './kawaguchi-2016/lemma-4-2-critical-form.js';
import { lemma43 } from './kawaguchi-2016/lemma-4-3-hessian-blocks.js';

/** Every claim of the library, statements before the facts they use. */
export const CLAIMS: readonly AnyClaim[] = [lemma41, lemma42, lemma43, gramCancellation];

export { describePoint } from './describe-point.js';
export { gramCancellation } from './facts/gram-cancellation.js';
export {
  FIRST_ORDER,
  type FirstOrderFormulas,
  firstOrderClaim,
  lemma41,
} from './kawaguchi-2016/lemma-4-1-first-order.js';
export {
  CRITICAL_FORM,
  type CriticalForm,
  criticalFormClaim,
  lemma42,
} from './kawaguchi-2016/lemma-4-2-critical-form.js';
export {
  type BlockFormula,
  HESSIAN,
  type HessianFormulas,
  hessianClaim,
  lemma43,
} from './kawaguchi-2016/lemma-4-3-hessian-blocks.js';
export { SOURCES } from './sources.js';

import type { CertificateDocument } from '../landscape/index.js';
import type { Evidence } from './evidence.js';
import type { Grade } from './grade.js';

/** What became of one statement that was changed on purpose. */
export interface MutantReport {
  readonly id: string;
  /** Id of the claim it is a variant of. */
  readonly of: string;
  /** What was changed. */
  readonly slip: string;
  readonly statement: string;
  /** `holds`: an equivalent variant, which must not be refuted. */
  readonly expected: 'refuted' | 'holds';
  /**
   * `refuted`, or what its own checks established, those of the claims it uses left aside.
   */
  readonly verdict: Grade;
  /** The counterexample: a certificate that the kernel accepted, and its kind. */
  readonly certificate?: { readonly kind: string; readonly document: CertificateDocument };
  /** What was found, in the order in which it was looked for; a refuted mutant is not run further. */
  readonly evidence: readonly Evidence[];
  /** Why the run fails, when this is not as it must be. */
  readonly problem?: string;
  readonly milliseconds: number;
}

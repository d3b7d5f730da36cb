import type { CertificateDocument } from '../../landscape/index.js';
import type { WordIdentity } from '../check.js';
import type { InstanceBudget } from '../check-plan.js';
import type { Finding } from '../evidence.js';
import { decideDrawn, VACUOUS } from './decide-drawn.js';
import { type Difference, type DrawnMatrices, wordsAttack } from './words-attack.js';

/** A counterexample, as a finding and as a document for the kernel. */
export type Refuted = Omit<Finding, 'certificate'> & { readonly document: CertificateDocument };

/** What became of an identity on drawn matrices. */
export interface Tried {
  readonly instances: number;
  readonly discarded: Readonly<Record<string, number>>;
  readonly refuted?: Refuted;
  /** Why it was tried on none. */
  readonly note?: string;
}

const UNTRIED = 'there are no matrices to try it on, or to show that its hypotheses can hold';

/** Tries an identity on drawn matrices that satisfy its hypotheses; a failing draw is shrunk. */
export function refuteWords(identity: WordIdentity, budget: InstanceBudget): Tried {
  const attack = wordsAttack(identity);
  if (attack === undefined) return { instances: 0, discarded: {}, note: UNTRIED };
  const { instances, discarded, failing } = decideDrawn<DrawnMatrices, Difference>(
    attack.instances,
    attack.hypotheses,
    attack.difference,
    budget,
  );
  if (failing === undefined)
    return {
      instances,
      discarded,
      ...(instances === 0 ? { note: `of the drawn matrices, ${VACUOUS}` } : {}),
    };
  const { instance, failure } = failing;
  const [drawn, document] = [attack.describe(instance), attack.document(instance)];
  return {
    instances,
    discarded,
    refuted: { at: identity.at, ...failure, instance: drawn, document },
  };
}

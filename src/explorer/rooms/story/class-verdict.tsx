import type { Classification } from '../../../landscape/index.js';
import { Verdict, type VerdictKind } from '../../components/verdict.js';

const WORDS: Readonly<Record<Classification['class'], readonly [VerdictKind, string]>> = {
  'not-critical': ['open', 'not critical'],
  'global-minimum': ['holds', 'global minimum'],
  'strict-saddle': ['open', 'strict saddle'],
  'bad-saddle': ['fails', 'bad saddle'],
  'local-minimum': ['fails', 'local minimum'],
  inconclusive: ['open', 'not decided'],
};

/** The words for a class. */
export const classWords = (found: Classification['class']) => WORDS[found][1];

/** What a point is, in words with a shape. */
export function ClassVerdict({ of }: { readonly of: Classification['class'] }) {
  const [kind, words] = WORDS[of];
  return <Verdict kind={kind}>{words}</Verdict>;
}

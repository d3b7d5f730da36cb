import { LemmascopeError } from '../diagnostics/index.js';
import { checkCertificate } from '../kernel/index.js';
import type { CertificateDocument } from '../landscape/index.js';
import { proveWords, type WordHypothesis } from '../words/index.js';
import { type Refuted, refuteWords } from './_internals/refute-words.js';
import { sealWords } from './_internals/seal-words.js';
import { requireSources, type WordSources } from './_internals/word-sources.js';
import type { WordIdentity, WordsCheck } from './check.js';
import type { InstanceBudget } from './check-plan.js';
import { type Evidence, type Finding, NO_EVIDENCE } from './evidence.js';

/**
 * Proves identities of matrix words in every dimension and depth, each by a certificate that the
 * kernel accepts: `proved`, with the certificates. Before that each is tried on drawn matrices: one
 * that fails there is `refuted`, by a certificate too. What is neither is `inconclusive`, and so is
 * what was tried on no matrices that satisfy its hypotheses: they might contradict each other. That
 * no proof was found says nothing of the identity.
 *
 * @param sources Where hypotheses may come from, and which of them a proof may not use without a
 *   finding.
 * @throws CLAIM_INVALID for a check without identities, or a hypothesis that comes from nowhere;
 *   CERTIFICATE_REFUSED when the kernel refuses what was made here.
 */
export function runWords(
  check: WordsCheck,
  sources: WordSources,
  budget: InstanceBudget,
): Evidence {
  const { compares } = check;
  const identities = identitiesOf(check);
  if ('finding' in identities)
    return { ...NO_EVIDENCE, grade: 'refuted', compares, finding: identities.finding };
  let instances = 0;
  const discarded: Record<string, number> = {};
  const certificates: CertificateDocument[] = [];
  const from = new Map<string, WordHypothesis>();
  const notes: string[] = [];
  let open = false;
  let unnamed: Finding | undefined;
  const soFar = () => ({
    ...NO_EVIDENCE,
    compares,
    instances,
    discarded,
    certificates,
    from: Array.from(from.values(), ({ id, text }) => ({ id, text })),
    notes,
  });
  for (const identity of identities.list) requireSources(identity, sources);
  for (const identity of identities.list) {
    const tried = refuteWords(identity, budget);
    instances += tried.instances;
    for (const [id, count] of Object.entries(tried.discarded))
      discarded[id] = (discarded[id] ?? 0) + count;
    if (tried.note !== undefined) {
      open = true;
      notes.push(`${identity.at}: ${tried.note}`);
    }
    if (tried.refuted !== undefined)
      return { ...soFar(), grade: 'refuted', finding: certified(tried.refuted) };
    const { proved, note } = prove(identity);
    if (proved === undefined) {
      open = true;
      notes.push(`${identity.at}: ${note}`);
    } else {
      certificates.push(proved.document);
      for (const hypothesis of proved.from)
        from.set(`${hypothesis.id}: ${hypothesis.text}`, hypothesis);
      unnamed ??= unnamedUse(identity, proved.used, sources);
    }
  }
  const grade = open || unnamed !== undefined ? 'inconclusive' : 'proved';
  return { ...soFar(), grade, ...(unnamed === undefined ? {} : { finding: unnamed }) };
}

/** The identities, or the finding that a formula has matrices which do not fit together. */
function identitiesOf(
  check: WordsCheck,
): { readonly list: readonly WordIdentity[] } | { readonly finding: Finding } {
  let list: readonly WordIdentity[];
  try {
    list = check.identities();
  } catch (error) {
    if (!(error instanceof LemmascopeError) || error.code !== 'SHAPE_MISMATCH') throw error;
    const finding = {
      at: 'the formula',
      entry: 'formula',
      left: 'matrices that fit together',
      right: error.message,
      difference: 'the formula has no meaning in general dimensions',
    };
    return { finding };
  }
  if (list.length > 0) return { list };
  throw new LemmascopeError('CLAIM_INVALID', {
    path: check.compares,
    expected: 'at least one identity',
    actual: 'none: a check that compares nothing would pass on anything',
  });
}

interface Proved {
  readonly document: CertificateDocument;
  readonly from: readonly WordHypothesis[];
  readonly used: readonly string[];
}

function prove({ at, claim, hints }: WordIdentity): { proved?: Proved; note?: string } {
  const found = proveWords(claim, hints);
  if (!found.found) return { note: `no proof was found: ${found.reason}` };
  const document = sealWords(found.statement, found.proof);
  const verdict = checkCertificate(document.statement, document.certificate);
  if (verdict.accepted) return { proved: { document, from: found.from, used: found.used } };
  if (verdict.code === 'KERNEL_WORK_EXCEEDED')
    return { note: 'the proof is too large for the kernel' };
  throw refusal(at, verdict.code, verdict.path);
}

function certified({ at, document, ...finding }: Refuted): Finding {
  const verdict = checkCertificate(document.statement, document.certificate);
  if (!verdict.accepted) throw refusal(at, verdict.code, verdict.path);
  return { at, ...finding, certificate: document };
}

const refusal = (at: string, code: string, path: string) =>
  new LemmascopeError('CERTIFICATE_REFUSED', {
    path: `${at}, ${path}`,
    hint: `The kernel says ${code}. This is a fault in lemmascope: please report it.`,
  });

/** A hypothesis that a proof uses and the step does not own up to: the accounts would be wrong. */
function unnamedUse(
  { at }: WordIdentity,
  used: readonly string[],
  { unspent }: WordSources,
): Finding | undefined {
  const unnamed = used.filter((id) => unspent.has(id));
  if (unnamed.length === 0) return undefined;
  return {
    at,
    entry: 'spends',
    left: `the proof uses ${used.join(', ')}`,
    right: `the step does not spend ${unnamed.join(', ')}`,
    difference: `uses hypothesis ${unnamed.join(', ')} which the step does not spend`,
  };
}

import type { CertificateDocument } from '../landscape/index.js';
import type { Evidence } from './evidence.js';
import type { MutantReport } from './mutant-report.js';
import type { ClaimReport } from './report.js';

/** A certificate, under a name that says where in the graph it belongs. */
export interface CertificateEntry {
  /** `lemma-4-2.step.conclude.1`: letters, digits, hyphens and dots, no two alike in one run. */
  readonly name: string;
  readonly document: CertificateDocument;
}

/**
 * Every certificate that a run ended with: those of identities proved in all dimensions, and those of
 * counterexamples; each was accepted by the kernel when it was found.
 */
export function certificatesOf(
  reports: readonly (ClaimReport | MutantReport)[],
): readonly CertificateEntry[] {
  return reports.flatMap((report) => {
    const id = report.id.replaceAll('/', '.');
    if ('verdict' in report) return numbered(`${id}.mutant`, report.evidence);
    return [
      ...report.steps.flatMap((step) => numbered(`${id}.step.${step.id}`, step.evidence)),
      ...numbered(`${id}.conclusion`, report.conclusion),
    ];
  });
}

function numbered(name: string, evidence: readonly Evidence[]): CertificateEntry[] {
  return evidence
    .flatMap(({ certificates, finding }) =>
      finding?.certificate === undefined ? certificates : [...certificates, finding.certificate],
    )
    .map((document, index) => ({ name: `${name}.${index + 1}`, document }));
}

import type { ClaimReport, Evidence } from '../../claims/index.js';
import type { CertificateDocument } from '../../landscape/index.js';

/** A report in which certificates are named by kind and hash; in full they are most of its size. */
export function lightReport(report: ClaimReport): ClaimReport {
  return {
    ...report,
    steps: report.steps.map((step) => ({ ...step, evidence: step.evidence.map(light) })),
    conclusion: report.conclusion.map(light),
  };
}

function light(evidence: Evidence): Evidence {
  const { finding } = evidence;
  return {
    ...evidence,
    certificates: evidence.certificates.map(named),
    ...(finding?.certificate === undefined
      ? {}
      : { finding: { ...finding, certificate: named(finding.certificate) } }),
  };
}

const named = ({ statement, certificate }: CertificateDocument) =>
  ({
    statement: { kind: statement['kind'] },
    certificate: { statement: certificate['statement'] },
  }) as unknown as CertificateDocument;

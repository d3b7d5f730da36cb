import { checkCertificate, type Verdict } from '../../kernel/index.js';
import type { CertificateDocument } from '../../landscape/index.js';
import type { Request } from './request.js';

export interface Verified {
  readonly verdict: Verdict;
  /** Elementary checks that the kernel made, by name, in the order of their first. */
  readonly checks: readonly (readonly [name: string, count: number])[];
}

/** Runs the kernel on a certificate, as `lemmascope verify` does. */
export const verifyRequest: Request<CertificateDocument, Verified> = ({
  statement,
  certificate,
}) => {
  const checks = new Map<string, number>();
  const verdict = checkCertificate(statement, certificate, ({ name: full }) => {
    const name = full.replace(/,? (?:entry|along weight) \d+$/, '');
    checks.set(name, (checks.get(name) ?? 0) + 1);
  });
  return { verdict, checks: [...checks] };
};

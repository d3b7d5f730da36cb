import type { Evidence } from '../../claims/index.js';

/**
 * Evidence in a JSON document: certificates of proofs are named by their kind and the hash of their
 * statement (`check --certificates` writes them), the one of a finding is there in full.
 */
export function evidenceJson({ certificates, ...evidence }: Evidence) {
  return {
    ...evidence,
    certificates: certificates.map(({ statement, certificate }) => ({
      kind: statement['kind'],
      statement: certificate['statement'],
    })),
  };
}

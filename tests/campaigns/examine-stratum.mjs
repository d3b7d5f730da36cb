import { checkCertificate } from '../../dist/src/kernel/index.js';
import { certify, representative, stratumOf } from '../../dist/src/landscape/index.js';

/**
 * Makes the representative of a stratum, classifies it by ranks and by the Hessian, certifies the
 * class and has the kernel check the certificate as it would be read from a file.
 *
 * @param {import('../../dist/src/network/index.js').Architecture} network
 * @param {import('../../dist/src/landscape/index.js').Stratum} stratum
 * @returns {{ class: string, byRanks: boolean, accepted: boolean, findings: string[] }}
 */
export function examineStratum(network, stratum) {
  const point = representative(network, stratum);
  const { classification, document, missing } = certify(point);
  const { byRanks, disagreement } = classification;
  const findings = [];
  if (disagreement !== undefined) findings.push(`disagreement: ${disagreement}`);
  const found = stratumOf(point).id;
  if (found !== stratum.id) findings.push(`its representative lies in ${found}`);
  // The ranks classify under the assumptions of the theorem, of which these data can fail but one.
  if ((byRanks.kind === 'applicable') !== network.outputWidth <= network.inputWidth)
    findings.push(`the rank classification is ${byRanks.kind}`);
  if (network.hiddenLayers === 1 && classification.class === 'bad-saddle')
    findings.push('a bad saddle with one hidden layer, which Corollary 2.4 excludes');
  if (missing !== undefined) findings.push(`uncertified: ${missing}`);
  const accepted = document !== undefined && check(document, classification.class, findings);
  return {
    class: classification.class,
    byRanks: byRanks.kind === 'applicable',
    accepted: accepted && missing === undefined,
    findings,
  };
}

/**
 * @param {import('../../dist/src/landscape/index.js').CertificateDocument} document
 * @param {string} expected
 * @param {string[]} findings
 */
function check(document, expected, findings) {
  const { statement, certificate } = JSON.parse(JSON.stringify(document));
  if (statement.kind !== expected) findings.push(`${expected} is certified as ${statement.kind}`);
  const verdict = checkCertificate(statement, certificate);
  if (!verdict.accepted) findings.push(`refused: ${JSON.stringify(verdict)}`);
  return verdict.accepted;
}

import { beforeAll, describe, expect, it } from 'vitest';
import { CLAIMS } from '../../proofs/index.js';
import { ClaimGraph, certificatesOf, checkClaims } from '../../src/claims/index.js';
import { quickPlan } from '../../src/explorer/library/quick-plan.js';
import { checkCertificate, statementHash } from '../../src/kernel/index.js';
import { rocqExport } from '../../src/report/index.js';
import {
  allRefused,
  compiledChecker,
  coqVersion,
  runRocq,
  together,
} from '../campaigns/rocq-harness.mjs';

const MISSING = 'no coqc on the PATH: the second checker was not asked; see docs/formal.md';
const MINUTES = 60_000;
/** Claims whose certificates have cancellations, traces, one and two derivatives, and none of these. */
const IDS = ['lemma-4-2', 'gradient-form', 'hessian-form', 'lemma-4-4', 'kronecker-zero'];

const graph = new ClaimGraph(CLAIMS);
const documents = certificatesOf(checkClaims(graph, IDS, quickPlan())).map(
  ({ document }) => JSON.parse(JSON.stringify(document)) as typeof document,
);
const accepts = ({ statement, certificate }: (typeof documents)[number]) =>
  checkCertificate(statement, certificate).accepted;

/** With one coefficient of the right side changed, and the hash that belongs to it. */
function corrupted(document: (typeof documents)[number]): (typeof documents)[number] {
  const copy = structuredClone(document) as {
    statement: { right: [string, string][]; left: [string, string][] };
    certificate: { statement: string };
  };
  const side = copy.statement.right.length > 0 ? copy.statement.right : copy.statement.left;
  side[0]![0] = side[0]![0] === '7' ? '8' : '7';
  copy.certificate.statement = statementHash(copy.statement);
  return copy as unknown as (typeof documents)[number];
}

describe('certificates of matrix words', () => {
  it('are of every sort', () => {
    const sorts = documents.map(({ statement, certificate }) => {
      const { derivatives, trace } = statement as { derivatives?: unknown[]; trace?: boolean };
      const { cancellations } = certificate['proof'] as { cancellations: unknown[] };
      return `${trace ? 'trace' : 'matrix'}, ${derivatives?.length} derivatives, ${cancellations.length > 0}`;
    });
    for (const sort of [
      'matrix, 0 derivatives, false',
      'matrix, 0 derivatives, true',
      'trace, 1 derivatives, false',
      'trace, 2 derivatives, false',
    ])
      expect(sorts).toContain(sort);
  });

  it('name what cannot be written', () => {
    const [document] = documents;
    const of = (change: object) =>
      rocqExport({ ...document, statement: { ...document!.statement, ...change } }, 'cert.json');
    expect(() => of({ trace: false, derivatives: [{}] })).toThrow(
      /ROCQ_UNSUPPORTED at cert.json.statement.derivatives/,
    );
    expect(() => of({ left: [['1', 'Q Q']] })).toThrow(/CERTIFICATE_MALFORMED .*Got Q/);
    expect(() => of({ letters: 3 })).toThrow(
      /CERTIFICATE_MALFORMED at cert.json.statement.letters/,
    );
  });

  describe.skipIf(coqVersion() === undefined)(`asked of Rocq (${MISSING})`, () => {
    let folder = '';
    beforeAll(() => {
      folder = compiledChecker();
    }, 10 * MINUTES);

    it(
      'are accepted by both checkers, and are theorems without axioms',
      () => {
        expect(documents.filter((one) => !accepts(one))).toEqual([]);
        const { accepted, output } = runRocq(
          folder,
          together(documents.map((one) => rocqExport(one, 'cert.json'))),
        );
        expect(output).toContain('Closed under the global context');
        expect(accepted).toBe(true);
      },
      10 * MINUTES,
    );

    it(
      'are refused by both when a coefficient is another',
      () => {
        const wrong = documents.map(corrupted);
        expect(wrong.filter(accepts)).toEqual([]);
        const { accepted, output } = runRocq(
          folder,
          allRefused(wrong.map((one) => rocqExport(one, 'cert.json'))),
        );
        expect(accepted, output).toBe(true);
      },
      10 * MINUTES,
    );
  });
});

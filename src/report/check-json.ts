import type { ClaimReport } from '../claims/index.js';
import type { Architecture, Dataset } from '../network/index.js';
import { evidenceJson } from './_internals/evidence-json.js';
import { formalProofJson } from './_internals/formal-proof-json.js';
import { jsonDocument } from './_internals/json-document.js';
import { dataJson } from './data-summary.js';

/** The report of `check` as a JSON document: the same findings as the console, without times. */
export function checkJson(
  reports: readonly ClaimReport[],
  run: {
    readonly seed: number;
    readonly runs: number;
    readonly replay: string;
    readonly on?: { readonly dataset: Dataset; readonly architecture: Architecture };
  },
): string {
  return jsonDocument('check', {
    seed: run.seed,
    runs: run.runs,
    ...(run.on === undefined
      ? {}
      : { data: dataJson(run.on.dataset), widths: run.on.architecture.widths }),
    replay: run.replay,
    claims: reports.map(({ milliseconds: _, steps, conclusion, formal, ...report }) => ({
      ...report,
      ...(formal === undefined ? {} : { formal: formalProofJson(formal) }),
      steps: steps.map(({ milliseconds: __, evidence, ...step }) => ({
        ...step,
        evidence: evidence.map(evidenceJson),
      })),
      conclusion: conclusion.map(evidenceJson),
    })),
  });
}

import type { MutantReport } from '../claims/index.js';
import { evidenceJson } from './_internals/evidence-json.js';
import { jsonDocument } from './_internals/json-document.js';

/** What became of every mutant and equivalent variant, as a JSON document without times. */
export function mutantsJson(
  mutants: readonly MutantReport[],
  run: { readonly seed: number; readonly runs: number; readonly replay: string },
): string {
  return jsonDocument('check', {
    seed: run.seed,
    runs: run.runs,
    replay: run.replay,
    mutants: mutants.map(({ milliseconds: _, evidence, certificate, ...mutant }) => ({
      ...mutant,
      ...(certificate === undefined ? {} : { certificate }),
      evidence: evidence.map(evidenceJson),
    })),
  });
}

import { jsonDocument } from './_internals/json-document.js';

/** One JSON document for a list of results, in the order of the input. */
export function resultsJson(kind: string, results: readonly unknown[]): string {
  return jsonDocument(kind, { results });
}

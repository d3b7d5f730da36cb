import type { ClosedForm, Form, Format } from '../symbolic/index.js';
import { jsonDocument } from './_internals/json-document.js';
import { dataJson } from './data-summary.js';

/** A derivation as a JSON document: the exact entries, and the text in the format asked for. */
export function deriveJson(
  { network, order, entries }: ClosedForm,
  form: Form,
  format: Format,
  source: string,
  crossCheckedBy: string,
): string {
  return jsonDocument('derive', {
    widths: network.architecture.widths,
    data:
      network.dataset === undefined
        ? { symbolicSamples: network.x.columns }
        : dataJson(network.dataset),
    order,
    form,
    format,
    variables: network.ring.variables,
    entries: entries.map(({ by, polynomial }) => ({ by, polynomial: polynomial.toString() })),
    crossCheckedBy,
    source,
  });
}

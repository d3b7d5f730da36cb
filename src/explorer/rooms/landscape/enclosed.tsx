import type { ShownNumber } from './shown-number.js';
import { valueText } from './value-text.js';

/** A number, and how well it is known: exact, or the interval that it is certain to lie in. */
export function Enclosed({ value }: { readonly value: ShownNumber }) {
  return (
    <>
      {valueText(value)}
      {value.enclosure === undefined ? null : (
        <>
          , <span class="enclosure">certified in {value.enclosure}</span>
        </>
      )}
    </>
  );
}

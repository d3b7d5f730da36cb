import type { AblateCell } from '../../../hunt/index.js';
import { Notation } from '../../../report/components/index.js';
import { keyOf } from './key-of.js';

interface NeighboursProps {
  readonly cell: AblateCell;
  readonly cells: readonly AblateCell[];
  readonly hrefOf: (key: string) => string;
}

/** The ways from one counterexample of the table to the one before and to the next. */
export function Neighbours({ cell, cells, hrefOf }: NeighboursProps) {
  const at = cells.findIndex((one) => keyOf(one) === keyOf(cell));
  const isNeeded = ({ verdict }: AblateCell) => verdict === 'needed';
  const before = cells.slice(0, at).findLast(isNeeded);
  const after = cells.slice(at + 1).find(isNeeded);
  return (
    <nav class="neighbours" aria-label="Counterexamples of the table">
      {(
        [
          ['← ', before, ''],
          ['', after, ' →'],
        ] as const
      ).map(([left, one, right]) =>
        one === undefined ? null : (
          <a href={hrefOf(keyOf(one))}>
            {left}
            {one.column} without: <Notation text={one.row} />
            {right}
          </a>
        ),
      )}
    </nav>
  );
}

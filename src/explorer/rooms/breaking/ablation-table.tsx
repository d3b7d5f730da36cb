import type { AblateCell } from '../../../hunt/index.js';
import { Notation, Scrolling } from '../../../report/components/index.js';
import type { RoomProps } from '../../room.js';
import { CellVerdict } from './cell-verdict.js';
import { keyOf } from './key-of.js';
import type { BreakingParameters } from './parameters.js';

interface AblationTableProps extends RoomProps<BreakingParameters> {
  readonly cells: readonly AblateCell[];
}

/** Every assumption with every clause; a cell that says something is a link to it. */
export function AblationTable({ cells, values, hrefOf }: AblationTableProps) {
  const isReduction = ({ clause }: AblateCell) => clause === 'corollary-3-2';
  return (
    <div class="ablations">
      <Scrolling label="Every assumption with every clause">
        <Grid
          caption="Theorem 2.3 and Corollary 2.4"
          cells={cells.filter((cell) => !isReduction(cell))}
          chosen={values.cell}
          hrefOf={(cell) => hrefOf({ cell })}
        />
      </Scrolling>
      <Scrolling label="The assumptions of Corollary 3.2">
        <Grid
          caption="Corollary 3.2"
          cells={cells.filter(isReduction)}
          chosen={values.cell}
          hrefOf={(cell) => hrefOf({ cell })}
        />
      </Scrolling>
      <dl class="verdict-legend">
        <dt>
          <CellVerdict verdict="needed" surprise={false} />
        </dt>
        <dd>a counterexample, of which the kernel accepted a certificate</dd>
        <dt>
          <CellVerdict verdict="none found" surprise={false} />
        </dt>
        <dd>no counterexample in the runs of this distribution; the runs are no proof</dd>
        <dt>
          <CellVerdict verdict="inconclusive" surprise={false} />
        </dt>
        <dd>the runs say less than was asked for</dd>
        <dt>–</dt>
        <dd>the clause does not assume it, or says nothing without it</dd>
      </dl>
    </div>
  );
}

interface GridProps {
  readonly caption: string;
  readonly cells: readonly AblateCell[];
  readonly chosen: string;
  readonly hrefOf: (key: string) => string;
}

function Grid({ caption, cells, chosen, hrefOf }: GridProps) {
  const columns = [...new Set(cells.map(({ column }) => column))];
  const rows = [...new Set(cells.map(({ assumption }) => assumption))];
  const cellAt = (row: string, column: string) =>
    cells.find((cell) => cell.assumption === row && cell.column === column)!;
  return (
    <table class="ablation-grid">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">dropped or changed</th>
          {columns.map((column) => (
            <th scope="col">{column}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            <th scope="row">
              <Notation text={cellAt(row, columns[0]!).row} />
            </th>
            {columns.map((column) => {
              const cell = cellAt(row, column);
              const key = keyOf(cell);
              if (cell.verdict === 'not applicable')
                return (
                  <td title={cell.why}>
                    – <span class="unseen">not applicable: {cell.why}</span>
                  </td>
                );
              return (
                <td class={key === chosen ? 'chosen' : undefined}>
                  <a
                    href={hrefOf(key)}
                    data-cell={key}
                    aria-label={`${column} without: ${cell.row}: ${cell.verdict}`}
                    {...(key === chosen ? { 'aria-current': 'true' as const } : {})}
                  >
                    <CellVerdict verdict={cell.verdict} surprise={cell.surprise} />
                  </a>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import type { Comparison, Side } from '../../../../properties/ablations/index.js';
import { Notation, Scrolling } from '../../../report/components/index.js';
import { Matrix } from '../../components/matrix.js';
import { Verdict } from '../../components/verdict.js';

/** What a step says, and what is the case: both sides where they differ, entries that do marked. */
export function ComparisonTable({ comparisons }: { readonly comparisons: readonly Comparison[] }) {
  return (
    <Scrolling label="What the step says, and what is the case">
      <table class="comparisons">
        <thead>
          <tr>
            <th scope="col">compared</th>
            <th scope="col">the step says</th>
            <th scope="col">at the counterexample</th>
            <th scope="col">which is</th>
          </tr>
        </thead>
        <tbody>
          {comparisons.map(({ compares, says, found, agrees }) => (
            <tr>
              <th scope="row">
                <Notation text={compares} />
              </th>
              <td>
                <SideView side={says} other={found} label={`${compares}, as the step says`} />
              </td>
              <td>
                <SideView side={found} other={says} label={`${compares}, at the counterexample`} />
              </td>
              <td>
                <Verdict kind={agrees ? 'holds' : 'fails'}>{agrees ? 'true' : 'not true'}</Verdict>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolling>
  );
}

interface SideViewProps {
  readonly side: Side;
  readonly other: Side;
  readonly label: string;
}

function SideView({ side, other, label }: SideViewProps) {
  if (typeof side === 'string') return <Notation text={side} />;
  return (
    <Matrix
      label={label}
      rows={side}
      {...(typeof other === 'string'
        ? {}
        : { marked: (i: number, j: number) => side[i]?.[j] !== other[i]?.[j] })}
    />
  );
}

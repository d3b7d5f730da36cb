import { Figure } from '../../components/figure.js';
import { NetworkUnit } from '../../components/network-unit.js';
import type { OutcomeView, ReductionView } from './reduction-view.js';

const PANEL = 300;
const LAYER = 95;
const LEFT = 52;
const TOP = 34;
const ROW = 58;
/** Weights are written on the edges of networks with no more of them. */
const MOST_LABELS = 6;

/** The network in each outcome of Z, and the mean of its outputs beside the linear network. */
export function ReductionPicture({ view }: { readonly view: ReductionView }) {
  const { widths, scale, outcomes, expected, linear, entry } = view;
  const labels = hasLabels(view.outcomes[0]!);
  const height = TOP + Math.max(...widths) * ROW;
  const where = widths.at(-1) === 1 && entry[1] === 1 ? '' : ` (${entry[0]},${entry[1]})`;
  return (
    <Figure
      title="The network in the two outcomes of Z"
      description={`A unit that is on is filled, one that is off is hollow and crossed. On the lines stand the weights${labels ? '' : ' (left out here)'}, on the left the inputs, on the right qŶ${where} with q = ${scale}. ${outcomes
        .map(
          ({ probability, output, linear: all }, index) =>
            `Outcome ${index + 1}, of probability ${probability}: qŶ${where} = ${minus(output)}, and with every path on ${minus(all)}.`,
        )
        .join(
          ' ',
        )} The means are ${minus(expected)} and ${minus(linear)}: averaging over Z does not make the network linear.`}
      data={{
        caption: `Outcomes of Z, q = ${scale}`,
        columns: ['outcome', 'probability', 'hidden units on', `qŶ${where}`, `W_2W_1X${where}`],
        rows: [
          ...outcomes.map(({ probability, on, output, linear: all }, index) => [
            String(index + 1),
            probability,
            on.flatMap((one, unit) => (one ? [String(unit + 1)] : [])).join(', ') || 'none',
            output,
            all,
          ]),
          ['mean', '1', '', expected, linear],
        ],
      }}
    >
      <div class="outcomes" aria-hidden="true">
        {outcomes.map((outcome, index) => (
          <Panel
            view={view}
            outcome={outcome}
            height={height}
            title={`outcome ${index + 1}, probability ${outcome.probability}`}
          />
        ))}
      </div>
      <p class="readout">
        E[Ŷ]{where} = {minus(expected)}, and the linear network has {minus(linear)}.
      </p>
    </Figure>
  );
}

const hasLabels = ({ weights }: OutcomeView): boolean => weights.flat(2).length <= MOST_LABELS;

const minus = (text: string) => text.replace('-', '−');

interface PanelProps {
  readonly view: ReductionView;
  readonly outcome: OutcomeView;
  readonly height: number;
  readonly title: string;
}

function Panel({ view: { widths, entry }, outcome, height, title }: PanelProps) {
  const { weights, x, on, output } = outcome;
  const at = (layer: number, unit: number) => [
    LEFT + layer * LAYER,
    TOP + ((unit + 0.5) * (height - TOP)) / widths[layer]!,
  ];
  const isOn = (layer: number, unit: number) => layer !== 1 || on[unit]!;
  const labels = hasLabels(outcome);
  return (
    <svg class="network" viewBox={`0 0 ${PANEL} ${height}`} width={PANEL} aria-hidden="true">
      <text class="picked" x={LEFT - 8} y={16}>
        {title}
      </text>
      {weights.flatMap((rows, k) =>
        rows.flatMap((row, i) =>
          row.map((value, j) => {
            const [[x1, y1], [x2, y2]] = [at(k, j), at(k + 1, i)] as [number[], number[]];
            const active = isOn(k, j) && isOn(k + 1, i);
            return (
              <>
                <path class={active ? 'edge on' : 'edge off'} d={`M${x1} ${y1}L${x2} ${y2}`} />
                {labels ? (
                  <text x={(x1! + x2!) / 2} y={(y1! + y2!) / 2 - 7} text-anchor="middle">
                    {minus(value)}
                  </text>
                ) : null}
              </>
            );
          }),
        ),
      )}
      {widths.flatMap((width, layer) =>
        Array.from({ length: width }, (_, unit) => {
          const [cx, cy] = at(layer, unit);
          return <NetworkUnit x={cx!} y={cy!} on={isOn(layer, unit)} end={layer !== 1} />;
        }),
      )}
      {x.map((value, unit) => (
        <text class="number" x={LEFT - 16} y={at(0, unit)[1]! + 5} text-anchor="end">
          {minus(value)}
        </text>
      ))}
      <text class="number" x={at(2, 0)[0]! + 16} y={at(2, entry[0] - 1)[1]! + 5}>
        {minus(output)}
      </text>
    </svg>
  );
}

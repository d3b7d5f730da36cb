import { Figure } from '../../components/figure.js';
import { NetworkUnit } from '../../components/network-unit.js';
import type { RoomProps } from '../../room.js';
import type { NetworkView } from './network-request.js';
import type { ReluParameters } from './parameters.js';
import type { PathsView } from './paths-request.js';

const LEFT = 125;
const BETWEEN = 115;
const HEIGHT = 380;
const TOP = 20;

interface NetworkDrawingProps extends RoomProps<ReluParameters> {
  readonly network: NetworkView;
  readonly sums: { readonly view: PathsView | undefined };
}

/** The units and weights on one sample: what is on is solid and filled, what is off dotted and hollow. */
export function NetworkDrawing({ network, values, sums }: NetworkDrawingProps) {
  const { widths, layers, patterns, samples, inputNames, classNames } = network;
  const sample = samples[values.sample - 1]!;
  const last = widths.length - 1;
  const isOn = (layer: number, unit: number) =>
    layer === 0 || layer === last || patterns[layer - 1]![unit]![values.sample - 1] === '1';
  const x = (layer: number) => LEFT + layer * BETWEEN;
  const y = (layer: number, unit: number) => TOP + ((unit + 0.5) * HEIGHT) / widths[layer]!;
  const chosen = sums.view?.outputs[values.output - 1]?.terms.filter(({ on }) => on)[
    values.path - 1
  ];
  const largest = layers.map((rows) => Math.max(...rows.flat().map(Math.abs)));
  const paths = widths.slice(1, -1).reduce((product, width) => product * width, 1);
  const active = patterns.reduce(
    (product, layer) =>
      product * layer.filter((pattern) => pattern[values.sample - 1] === '1').length,
    1,
  );
  const ends = widths[0]! * widths[last]!;
  const description = `Sample ${values.sample}, ${sample.label}: ${active * ends} of ${paths * ends} paths are active. Units that are on are filled, units that are off are hollow and crossed; weights between units that are on are solid lines, as thick as the weight is large, and all others dotted.`;
  return (
    <Figure
      title={`The ${widths.join('-')} network on sample ${values.sample}`}
      description={description}
      data={{
        caption: 'Weights, rounded; both units on means that the weight is on active paths',
        columns: ['weight', 'from', 'to', 'value', 'both units'],
        rows: layers.flatMap((rows, k) =>
          rows.flatMap((row, i) =>
            row.map((value, j) => [
              `W_${k + 1}`,
              String(j + 1),
              String(i + 1),
              value.toPrecision(4),
              isOn(k, j) && isOn(k + 1, i) ? 'on' : 'not on',
            ]),
          ),
        ),
      }}
    >
      <svg
        class="network"
        viewBox={`0 0 ${x(last) + 100} ${HEIGHT + 2 * TOP}`}
        width={x(last) + 100}
        aria-hidden="true"
      >
        {layers.flatMap((rows, k) =>
          rows.flatMap((row, i) =>
            row.map((value, j) => {
              const on = isOn(k, j) && isOn(k + 1, i);
              return (
                <path
                  class={on ? 'edge on' : 'edge off'}
                  stroke-width={on ? 0.5 + (3.5 * Math.abs(value)) / largest[k]! : 1}
                  d={`M${x(k)} ${y(k, j)}L${x(k + 1)} ${y(k + 1, i)}`}
                />
              );
            }),
          ),
        )}
        {chosen === undefined ? null : (
          <path
            class="chosen"
            d={`M${chosen.path.map((unit, layer) => `${x(layer)} ${y(layer, unit)}`).join('L')}`}
          />
        )}
        {widths.flatMap((width, layer) =>
          Array.from({ length: width }, (_, unit) => (
            <NetworkUnit
              x={x(layer)}
              y={y(layer, unit)}
              on={isOn(layer, unit)}
              end={layer === 0 || layer === last}
            />
          )),
        )}
        {inputNames.map((name, unit) => (
          <>
            <text x={LEFT - 18} y={y(0, unit) - 2} text-anchor="end">
              {name}
            </text>
            <text class="number" x={LEFT - 18} y={y(0, unit) + 14} text-anchor="end">
              {sample.x[unit]}
            </text>
          </>
        ))}
        {classNames.map((name, unit) => (
          <>
            <text
              class={unit + 1 === values.output ? 'picked' : ''}
              x={x(last) + 18}
              y={y(last, unit) - 2}
            >
              {name}
            </text>
            <text class="number" x={x(last) + 18} y={y(last, unit) + 14}>
              {sums.view?.outputs[unit]?.value.toFixed(3).replace('-', '−') ?? '…'}
            </text>
          </>
        ))}
      </svg>
    </Figure>
  );
}

import { Scrolling } from '../../../report/components/index.js';
import { DragHandle } from '../../components/drag-handle.js';
import { Figure } from '../../components/figure.js';
import type { RoomProps } from '../../room.js';
import type { NetworkView } from './network-request.js';
import type { ReluParameters } from './parameters.js';

const LEFT = 90;
const WIDTH = 750;
const RIGHT = 110;
const ROW = 20;
const TOP = 46;

interface PatternFigureProps extends RoomProps<ReluParameters> {
  readonly network: NetworkView;
}

/** Which unit is on for which sample; the sample is dragged along. */
export function PatternFigure({ network, values, set }: PatternFigureProps) {
  const { patterns, samples } = network;
  const m = samples.length;
  const at = (sample: number) => LEFT + ((sample - 0.5) * WIDTH) / m;
  const rows = patterns.flatMap((layer, k) =>
    layer.map((pattern, unit) => ({ layer: k + 1, unit: unit + 1, pattern })),
  );
  const place = (index: number) => TOP + index * ROW + (rows[index]!.layer - 1) * 10;
  const bottom = place(rows.length - 1) + ROW;
  const { label } = samples[values.sample - 1]!;
  const on = rows.filter(({ pattern }) => pattern[values.sample - 1] === '1').length;
  const starts = samples.flatMap(({ label: name }, i) =>
    i === 0 || samples[i - 1]!.label !== name ? [{ name, i }] : [],
  );
  const text = `sample ${values.sample}, ${label}: ${on} of ${rows.length} units on`;
  return (
    <Figure
      title="Activation patterns"
      description={`One row for each hidden unit, one column for each of ${m} samples; filled where the unit is on. ${summary(rows, m)} Drag the line, or move it with the arrow keys.`}
      data={{
        caption: `Units of the ${network.widths.join('-')} network: samples on which they are on`,
        columns: [
          'unit',
          'on',
          ...starts.map(({ name }) => `on, ${name}`),
          'fraction',
          'this sample',
        ],
        rows: rows.map(({ layer, unit, pattern }) => [
          unitName(layer, unit),
          String(count(pattern)),
          ...starts.map(({ name }) =>
            String(count([...pattern].filter((_, i) => samples[i]!.label === name).join(''))),
          ),
          fraction(pattern),
          pattern[values.sample - 1] === '1' ? 'on' : 'off',
        ]),
      }}
    >
      <Scrolling label="Activation patterns">
        <svg
          class="patterns"
          viewBox={`0 0 ${LEFT + WIDTH + RIGHT} ${bottom + 34}`}
          width={LEFT + WIDTH + RIGHT}
          aria-label="activation patterns"
        >
          {starts.map(({ name, i }) => (
            <>
              <text x={at(i + 1)} y={TOP - 26}>
                {name}
              </text>
              {i === 0 ? null : (
                <path class="axis" d={`M${at(i + 0.5)} ${TOP - 12}V${bottom + 4}`} />
              )}
            </>
          ))}
          <text x={LEFT + WIDTH + 12} y={TOP - 26}>
            fraction on
          </text>
          {rows.map(({ layer, unit, pattern }, index) => (
            <>
              <text x={LEFT - 10} y={place(index) + 14} text-anchor="end">
                {unitName(layer, unit)}
              </text>
              <rect class="track" x={LEFT} y={place(index) + 2} width={WIDTH} height={ROW - 4} />
              <path class="on" d={runs(pattern, at, place(index))} />
              <text class="number" x={LEFT + WIDTH + 12} y={place(index) + 14}>
                {fraction(pattern)}
              </text>
            </>
          ))}
          <path class="cursor" d={`M${at(values.sample)} ${TOP - 8}V${bottom + 12}`} />
          <DragHandle
            x={at(values.sample)}
            y={bottom + 20}
            label="Sample"
            text={text}
            axes="x"
            now={values.sample}
            min={1}
            max={m}
            keyStep={WIDTH / m}
            onMove={(x) => {
              const sample = Math.round(((x - LEFT) * m) / WIDTH + 0.5);
              set({ sample: Math.min(m, Math.max(1, sample)) }, 'replace');
            }}
          />
        </svg>
      </Scrolling>
      <p class="here">{text}</p>
    </Figure>
  );
}

/** How units are called: layer and number, both counted from 1. */
export const unitName = (layer: number, unit: number) => `unit ${layer}.${unit}`;

const count = (pattern: string) => pattern.replaceAll('0', '').length;

const fraction = (pattern: string) => (count(pattern) / pattern.length).toFixed(3);

function summary(rows: readonly { readonly pattern: string }[], m: number): string {
  const counts = rows.map(({ pattern }) => count(pattern));
  const [always, never] = [m, 0].map((wanted) => counts.filter((one) => one === wanted).length);
  return `${always} of ${rows.length} units are on for every sample, ${never} for none.`;
}

/** A rectangle for each run of samples on which the unit is on. */
function runs(pattern: string, at: (sample: number) => number, top: number): string {
  return [...pattern.matchAll(/1+/g)]
    .map(({ 0: run, index }) => {
      const [from, to] = [at(index + 0.5), at(index + run.length + 0.5)];
      return `M${from} ${top + 2}H${to}v${ROW - 4}H${from}z`;
    })
    .join('');
}

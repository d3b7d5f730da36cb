import { scaleLinear } from 'd3-scale';
import { useEffect } from 'preact/hooks';
import { useAnnounce } from '../../components/announce.js';
import { ErrorNote } from '../../components/error-note.js';
import { Figure } from '../../components/figure.js';
import { Slider } from '../../components/slider.js';
import { Verdict } from '../../components/verdict.js';
import type { RoomProps } from '../../room.js';
import type { Failure } from '../../worker/request.js';
import type { NetworkView } from './network-request.js';
import type { ReluParameters } from './parameters.js';
import type { OutputSum, PathsView, PathTerm } from './paths-request.js';
import { unitName } from './pattern-figure.js';

interface PathSumProps extends RoomProps<ReluParameters> {
  readonly network: NetworkView;
  readonly sums: { readonly view: PathsView | undefined; readonly failure: Failure | undefined };
}

/** One output on one sample as a sum over paths, one step for each that is active. */
export function PathSum({ network, sums, values, set }: PathSumProps) {
  const announce = useAnnounce();
  const { view } = sums;
  useEffect(() => {
    if (view !== undefined)
      announce(
        `sample ${view.input.sample}: every output is ${view.outputs.every(({ difference }) => difference === '0') ? '' : 'not '}the sum over its paths`,
      );
  }, [view]);
  if (sums.failure !== undefined) return <ErrorNote failure={sums.failure} />;
  const sum = sums.view?.outputs[values.output - 1];
  if (sum === undefined) return <p class="waiting">Summing over paths …</p>;
  const active = sum.terms.filter(({ on }) => on);
  const at = Math.min(values.path, Math.max(1, active.length));
  const chosen = active[at - 1];
  const holds = sum.difference === '0';
  return (
    <>
      <div class="controls">
        <div class="field">
          <label for="relu-output">Output</label>
          <select
            id="relu-output"
            value={String(values.output)}
            onChange={({ currentTarget }) => set({ output: Number(currentTarget.value), path: 1 })}
          >
            {network.classNames.map((name, unit) => (
              <option value={String(unit + 1)}>{name}</option>
            ))}
          </select>
        </div>
        {active.length > 1 ? (
          <Slider
            label="Active path, by size of its term"
            min={1}
            max={active.length}
            step={1}
            value={at}
            text={`${at} of ${active.length}`}
            onInput={(path) => set({ path }, 'replace')}
          />
        ) : null}
      </div>
      {chosen === undefined ? (
        <p>No path is active on this sample: the output is 0.</p>
      ) : (
        <p class="path-term">{termInWords(chosen, network, values.sample)}</p>
      )}
      <Waterfall sum={sum} chosen={at} network={network} />
      <p class="identity">
        sum over paths {minus(sum.sum)} = forward pass {minus(sum.forward)}{' '}
        <Verdict kind={holds ? 'holds' : 'fails'}>
          {holds ? 'equal, exactly' : `they differ by ${sum.difference}`}
        </Verdict>
      </p>
      <details>
        <summary>Both sides as a fraction</summary>
        <p class="exact">{sum.exact}</p>
      </details>
      <p class="aside">
        With every path active the output would be {minus(sum.linear)}. Weights are decimals of
        float64, read exactly.
      </p>
    </>
  );
}

function termInWords({ path, text }: PathTerm, network: NetworkView, sample: number): string {
  const { inputNames, classNames, layers, samples } = network;
  const units = path.slice(1, -1).map((unit, k) => unitName(k + 1, unit + 1));
  const factors = layers.map((rows, k) => rows[path[k + 1]!]![path[k]!]!.toPrecision(3));
  const input = samples[sample - 1]!.x[path[0]!]!;
  return `${[inputNames[path[0]!], ...units, classNames[path.at(-1)!]].join(' → ')}: ${[input, ...factors.map((one) => (one.startsWith('-') ? `(${minus(one)})` : one))].join(' · ')} ≈ ${minus(text)}`;
}

const minus = (text: string) => text.replace('-', '−');

const WIDTH = 520;
const HEIGHT = 210;
const MOST = 36;

interface WaterfallProps {
  readonly sum: OutputSum;
  readonly chosen: number;
  readonly network: NetworkView;
}

/** The running sum over active paths, the largest term first; small ones at the end in one step. */
function Waterfall({ sum, chosen, network }: WaterfallProps) {
  const active = sum.terms.filter(({ on }) => on);
  const shown = active.length > MOST ? active.slice(0, MOST - 1) : active;
  const rest = active.slice(shown.length).reduce((total, { value }) => total + value, 0);
  const steps = [
    ...shown.map(({ value }) => value),
    ...(active.length > shown.length ? [rest] : []),
  ];
  let total = 0;
  const bars = steps.map((value) => {
    const from = total;
    total += value;
    return { from, to: total };
  });
  const ends = [0, ...bars.map(({ to }) => to)];
  const y = scaleLinear([Math.min(...ends), Math.max(...ends, 1e-9)], [HEIGHT, 16]).nice();
  const step = (WIDTH - 60) / Math.max(1, bars.length);
  const place = (index: number) => 50 + index * step;
  return (
    <Figure
      title="The output as a sum over paths"
      description={`${active.length} of ${sum.terms.length} paths to this output are active, ${sum.terms.length - active.length} are off and add 0. The largest term is first; steps up are solid, steps down hatched; the running sum ends at ${minus(sum.sum)}.`}
      data={{
        caption: 'Paths to this output: X_path Πw, counted where Z = 1',
        columns: ['path', 'Z', 'X_path Πw'],
        rows: sum.terms.map(({ path, on, text }) => [
          [network.inputNames[path[0]!], ...path.slice(1).map((unit) => unit + 1)].join(' → '),
          on ? '1' : '0',
          text,
        ]),
      }}
    >
      <svg
        class="waterfall"
        viewBox={`0 0 ${WIDTH} ${HEIGHT + 16}`}
        width={WIDTH}
        aria-hidden="true"
      >
        <defs>
          <pattern id="relu-down" width="6" height="6" patternUnits="userSpaceOnUse">
            <path class="hatch" d="M0 6L6 0" />
          </pattern>
        </defs>
        {y.ticks(4).map((tick) => (
          <>
            <path class="grid" d={`M50 ${y(tick)}H${WIDTH - 10}`} />
            <text x={44} y={y(tick) + 4} text-anchor="end">
              {y.tickFormat(4)(tick)}
            </text>
          </>
        ))}
        {bars.map(({ from, to }, index) => (
          <rect
            class={`${to >= from ? 'up' : 'down'}${index + 1 === chosen ? ' picked' : ''}`}
            x={place(index) + step * 0.1}
            width={Math.max(1, step * 0.8)}
            y={Math.min(y(from), y(to))}
            height={Math.max(1, Math.abs(y(from) - y(to)))}
          />
        ))}
        <path class="total" d={`M50 ${y(total)}H${WIDTH - 10}`} />
      </svg>
    </Figure>
  );
}

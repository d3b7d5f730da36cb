import { scaleLinear } from 'd3-scale';
import { Figure } from '../../components/figure.js';
import { setName } from './set-name.js';
import type { SetFound, StrataFound } from './strata-request.js';
import { shortValueText } from './value-text.js';

interface LatticeProps {
  readonly found: StrataFound;
  readonly chosen: readonly number[];
  readonly hrefOf: (S: readonly number[]) => string;
}

const HEIGHT = 330;
const [TOP, BOTTOM, LEFT, COLUMN] = [24, HEIGHT - 40, 84, 168];
const LABEL = 18;

/** The sets S, each at the height of its critical value, joined where one eigenvector is added. */
export function Lattice({ found, chosen, hrefOf }: LatticeProps) {
  const { sets, maximalRank } = found;
  const values = sets.map(({ value }) => value.number);
  const y = scaleLinear()
    .domain([Math.min(0, ...values), Math.max(...values)])
    .range([BOTTOM, TOP])
    .nice(4);
  const width = LEFT + COLUMN * (maximalRank + 1) + 24;
  const xOf = (S: readonly number[]) => LEFT + 36 + COLUMN * S.length;
  const labels = labelPlaces(sets, (set) => y(set.value.number));
  const name = (S: readonly number[]) => S.join(',');
  return (
    <Figure
      title="Every critical value, and how the sets S lie in one another"
      description={`${sets.length} sets of at most ${maximalRank} eigenvectors of Σ. Height is the loss. Filled: the global minimum, S = ${setName(sets[0]!.S)}. ${found.widths.length > 3 ? 'Double: bad saddles among its critical points. Single: strict saddles only' : 'All others: strict saddles, since there is one hidden layer only'}.`}
      data={{
        caption: 'Critical values',
        columns: ['S', 'L', 'exact, or certified'],
        rows: sets.map(({ S, value }) => [
          setName(S),
          value.decimal,
          value.exact ?? `in ${value.enclosure}`,
        ]),
      }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: SVG has no fieldset */}
      <svg
        class="lattice"
        viewBox={`0 0 ${width} ${HEIGHT}`}
        width={width}
        height={HEIGHT}
        role="group"
        aria-label="Sets of eigenvectors"
      >
        {y.ticks(5).map((tick) => (
          <g class="axes">
            <path class="grid" d={`M${LEFT} ${y(tick)}H${width}`} />
            <text x={LEFT - 8} y={y(tick) + 4} text-anchor="end">
              {y.tickFormat(5)(tick)}
            </text>
          </g>
        ))}
        <text class="axis-title" x={8} y={12}>
          L
        </text>
        {Array.from({ length: maximalRank + 1 }, (_, r) => (
          <text class="axis-title" x={LEFT + 36 + COLUMN * r} y={HEIGHT - 10} text-anchor="middle">
            r = {r}
          </text>
        ))}
        {sets.flatMap((lower) =>
          sets
            .filter(
              ({ S }) => S.length === lower.S.length + 1 && lower.S.every((i) => S.includes(i)),
            )
            .map((upper) => (
              <path
                class="cover"
                d={`M${xOf(lower.S)} ${y(lower.value.number)}L${xOf(upper.S)} ${y(upper.value.number)}`}
              />
            )),
        )}
        {sets.map(({ S, value }) => {
          const isFirst = isLeading(S);
          const [x, at] = [xOf(S), y(value.number)];
          return (
            <a
              href={hrefOf(S)}
              {...(name(S) === name(chosen) ? { 'aria-current': 'true' as const } : {})}
            >
              {hasBadSaddles(found, S) ? <circle class="ring" cx={x} cy={at} r={10} /> : null}
              <circle
                class={isFirst && S.length === maximalRank ? 'node least' : 'node'}
                cx={x}
                cy={at}
                r={6}
              />
              <text x={x + 15} y={labels.get(name(S))! + 4}>
                {setName(S)}
                {'  '}
                <tspan class="value">{shortValueText(value)}</tspan>
              </text>
            </a>
          );
        })}
      </svg>
    </Figure>
  );
}

const isLeading = (S: readonly number[]) => S.every((index, place) => index === place + 1);

function hasBadSaddles({ strata }: StrataFound, S: readonly number[]): boolean {
  return strata.some((stratum) => stratum.class === 'bad-saddle' && stratum.S.join() === S.join());
}

/** Heights of the labels, in every column far enough from one another to be read. */
function labelPlaces(
  sets: readonly SetFound[],
  heightOf: (set: SetFound) => number,
): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const last = new Map<number, number>();
  for (const set of [...sets].sort((a, b) => heightOf(b) - heightOf(a))) {
    const free = (last.get(set.S.length) ?? Number.POSITIVE_INFINITY) - LABEL;
    const place = Math.min(heightOf(set), free);
    places.set(set.S.join(','), place);
    last.set(set.S.length, place);
  }
  return places;
}

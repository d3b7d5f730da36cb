import { scaleLinear } from 'd3-scale';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Notation } from '../../../report/components/index.js';
import { useAnnounce } from '../../components/announce.js';
import { DragHandle } from '../../components/drag-handle.js';
import { Figure } from '../../components/figure.js';
import { PlotAxes } from '../../components/plot-axes.js';
import { Slider } from '../../components/slider.js';
import type { RoomProps } from '../../room.js';
import type { LandscapeParameters } from './parameters.js';
import type { PointFound } from './point-request.js';
import { GRID, sliceBands } from './slice-bands.js';
import { sliceAt } from './slice-polynomial.js';
import type { SliceFound } from './slice-request.js';

interface SliceProps extends RoomProps<LandscapeParameters> {
  readonly point: PointFound;
  readonly found: SliceFound;
  /** Where gradient descent went, in the coordinates of the slice. */
  readonly trail: readonly (readonly [number, number])[];
  /** What stands beside the figure first: the choice of directions. */
  readonly children: preact.ComponentChildren;
}

const [SIZE, LEFT, TOP] = [440, 78, 30];
const [WIDTH, HEIGHT] = [LEFT + SIZE + 172, TOP + SIZE + 48];

/** The height of the loss on the slice, with a point that is dragged in it. */
export function Slice({ values, set, point, found, trail, children }: SliceProps) {
  const announce = useAnnounce();
  const factor = 2 ** -values.zoom;
  const span = [found.reach[0] * factor, found.reach[1] * factor] as const;
  const [held, setHeld] = useState<readonly [number, number]>([values.a, values.b]);
  // An arrow key moves and lets go before anything is drawn.
  const latest = useRef(held);
  useEffect(() => setHeld([values.a, values.b]), [values.a, values.b]);
  const picture = useMemo(() => sliceBands(found, span), [found, values.zoom]);
  const drawn = useMemo(() => <Bands {...picture} />, [picture]);
  const x = scaleLinear([-span[0], span[0]], [LEFT, LEFT + SIZE]);
  const y = scaleLinear([-span[1], span[1]], [TOP + SIZE, TOP]);
  const placeOf = (a: number, b: number) => [(a / 1000) * span[0], (b / 1000) * span[1]] as const;
  const readoutAt = (a: number, b: number) => {
    const [onA, onB] = placeOf(a, b);
    return `L − L(W) ${a === 0 && b === 0 ? '= 0' : `≈ ${signed(sliceAt(found, onA, onB))}`} at a = ${signed(onA)}, b = ${signed(onB)}`;
  };
  const at = placeOf(held[0], held[1]);
  const height = sliceAt(found, at[0], at[1]);
  const readout = readoutAt(held[0], held[1]);
  const move = (px: number, py: number) => {
    latest.current = [perMille(x.invert(px) / span[0]), perMille(y.invert(py) / span[1])];
    setHeld(latest.current);
  };
  const done = () => {
    const [a, b] = latest.current;
    set({ a, b }, 'replace');
    announce(readoutAt(a, b));
  };
  const [first, second] = found.axes.map(
    (id) => point.directions.find((direction) => direction.id === id)?.label ?? id,
  );
  return (
    <div class="beside">
      <Figure
        title="The height of the loss on a slice through the point"
        description={`The slice W + a·A + b·B, with A ${first}, B ${second}. ${found.degree === 0 ? 'The loss is constant on it, exactly.' : `${percent(picture.shareBelow)} of it lies below L(W). Bands of equal areas; the thick line is L = L(W). The exact polynomial has degree ${found.degree} and ${found.termCount} terms; it is evaluated in floats.`}`}
        data={{
          caption: 'Bands of L − L(W)',
          columns: ['band', 'from', 'to'],
          rows: picture.bands.map(({ level, from, to }) => [
            level < 0 ? `${-level} below L(W)` : `${level} above L(W)`,
            signed(from),
            signed(to),
          ]),
        }}
      >
        {/* biome-ignore lint/a11y/useSemanticElements: SVG has no fieldset */}
        <svg
          class="slice"
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          width={WIDTH}
          height={HEIGHT}
          role="group"
          aria-label="The slice"
        >
          <svg
            x={LEFT}
            y={TOP}
            width={SIZE}
            height={SIZE}
            viewBox={`0.5 0.5 ${GRID - 1} ${GRID - 1}`}
            preserveAspectRatio="none"
            aria-hidden="true"
          >
            {drawn}
          </svg>
          <PlotAxes
            x={x}
            y={y}
            xLabel={`a: ${short(found.axes[0])}`}
            yLabel={`b: ${short(found.axes[1])}`}
          />
          <svg x={LEFT} y={TOP} width={SIZE} height={SIZE} aria-hidden="true">
            <CurveInPlane found={found} span={span} />
            {trail.length === 0 ? null : (
              <polyline
                class="trail"
                points={trail.map(([a, b]) => `${far(x(a) - LEFT)},${far(y(b) - TOP)}`).join(' ')}
              />
            )}
          </svg>
          <path class="centre" d={`M${x(0) - 7} ${y(0)}h14M${x(0)} ${y(0) - 7}v14`} />
          <Legend bands={picture.bands} />
          <DragHandle
            x={x(at[0])}
            y={y(at[1])}
            label="the point in the slice"
            text={readout}
            axes="both"
            now={held[0]}
            min={-1000}
            max={1000}
            keyStep={SIZE / 100}
            onMove={move}
            onDone={done}
          />
        </svg>
      </Figure>
      <div class="slice-side">
        {children}
        <Slider
          label="Zoom"
          min={-6}
          max={10}
          step={1}
          value={values.zoom}
          text={`×${2 ** values.zoom}`}
          onInput={(zoom) => set({ zoom }, 'replace')}
        />
        <p class="readout" data-height={height}>
          {readout}
        </p>
        <p>
          <button type="button" onClick={() => set({ start: 'slice' })}>
            Start gradient descent here
          </button>
        </p>
        {trail.length === 0 ? null : (
          <p class="aside">
            {trail.some(([a, b]) => Math.abs(a) <= span[0] && Math.abs(b) <= span[1])
              ? 'The coloured line is the run of gradient descent below, projected on the slice.'
              : 'The run of gradient descent below, projected on the slice, stays outside of what is shown; zoom out to see it.'}
          </p>
        )}
        <SlicePolynomial found={found} />
      </div>
    </div>
  );
}

function Bands({ bands, level }: ReturnType<typeof sliceBands>) {
  return (
    <>
      <rect class={bandClass(bands[0]!.level)} x={0} y={0} width={GRID} height={GRID} />
      {bands.slice(1).map((band) => (
        <path class={bandClass(band.level)} d={band.path} fill-rule="evenodd" />
      ))}
      <path class="level" d={level} />
    </>
  );
}

const bandClass = (level: number) => `band ${level < 0 ? `down-${-level}` : `up-${level}`}`;

function Legend({ bands }: { readonly bands: ReturnType<typeof sliceBands>['bands'] }) {
  const left = LEFT + SIZE + 22;
  return (
    <g>
      <text class="legend-title" x={left} y={TOP - 10}>
        L − L(W), from
      </text>
      {[...bands].reverse().map(({ level, from }, index) => (
        <>
          <rect class={bandClass(level)} x={left} y={TOP + index * 25} width={24} height={25} />
          <text x={left + 32} y={TOP + index * 25 + 22}>
            {signed(from)}
          </text>
        </>
      ))}
    </g>
  );
}

/** The escape curve, where it lies in the plane of the slice. */
function CurveInPlane({
  found: { curve },
  span,
}: {
  readonly found: SliceFound;
  readonly span: readonly [number, number];
}) {
  if (curve.length === 0) return null;
  const furthest = Math.max(
    ...curve.map(({ axis, power, factor }) => (span[axis] / factor) ** (1 / power)),
  );
  const points = Array.from({ length: 61 }, (_, index) => {
    const t = (furthest * index) / 60;
    const place = [0, 0];
    for (const { axis, power, factor } of curve) place[axis]! += factor * t ** power;
    return `${far((SIZE / 2) * (1 + place[0]! / span[0]))},${far((SIZE / 2) * (1 - place[1]! / span[1]))}`;
  });
  return <polyline class="escape-curve" points={points.join(' ')} />;
}

/** What lies far outside is drawn no further than a renderer can tell. */
const far = (place: number) => Math.max(-10_000, Math.min(10_000, place)).toFixed(1);

const perMille = (share: number) => Math.round(Math.max(-1, Math.min(1, share)) * 1000);
const percent = (share: number) => `${Math.round(share * 100)} %`;

/** A height in three digits, with its sign. */
function signed(value: number): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  const digits =
    size >= 1e-3 && size < 1e5 ? String(Number(size.toPrecision(3))) : size.toExponential(1);
  return `${value < 0 ? '−' : ''}${digits}`;
}

const short = (id: string) =>
  id === 't'
    ? 't, along the escape curve'
    : id.startsWith('t')
      ? `term t^${id.slice(1)}`
      : id.startsWith('k')
        ? `kernel vector ${id.slice(1)}`
        : `eigenvector ${id.slice(1)}`;

/** The exact polynomial itself. */
function SlicePolynomial({ found }: { readonly found: SliceFound }) {
  return (
    <details>
      <summary>
        The exact polynomial, {found.termCount} {found.termCount === 1 ? 'term' : 'terms'}
      </summary>
      <p class="polynomial">
        <Notation text={`L(a, b) = ${found.exact.replaceAll('*', '·')}`} />
      </p>
    </details>
  );
}

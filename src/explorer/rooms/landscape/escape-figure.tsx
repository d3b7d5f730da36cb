import { scaleLinear } from 'd3-scale';
import { Figure } from '../../components/figure.js';
import { PlotAxes } from '../../components/plot-axes.js';
import type { EscapePlayed } from './escape-moves.js';

interface EscapeFigureProps {
  readonly moves: readonly EscapePlayed[];
  /** How many of them are played. */
  readonly shown: number;
}

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [560, 300, 92, 540, 34, 248];
const PLACES = 120;

/** L(W(t)) − L(W) along the curve that the moves played so far make up. */
export function EscapeFigure({ moves, shown }: EscapeFigureProps) {
  const all = moves.at(-1)!.coefficients;
  const most = reachOf(all);
  const places = Array.from({ length: PLACES + 1 }, (_, index) => (most * index) / PLACES);
  const lowest = Math.min(...places.map((t) => heightAt(all, t)));
  const played = shown === 0 ? [0] : moves[shown - 1]!.coefficients;
  const isLevel = played.every((coefficient) => coefficient === 0);
  const x = scaleLinear([0, most], [LEFT, RIGHT]);
  const exponent = Math.floor(Math.log10(-lowest || 1));
  const unit = Math.abs(exponent) < 3 ? 1 : 10 ** exponent;
  const y = scaleLinear([(1.15 * lowest) / unit, (-0.35 * lowest) / unit], [BOTTOM, TOP]);
  const path = places
    .map((t) => [x(t), y(heightAt(played, t) / unit)] as const)
    .filter(([, at]) => at >= TOP)
    .map(([across, at], index) => `${index === 0 ? 'M' : 'L'}${across.toFixed(1)} ${at.toFixed(1)}`)
    .join('');
  const state =
    shown === 0
      ? 'No move is played yet: the point itself.'
      : isLevel
        ? 'So far the loss is constant, exactly: these moves only raise ranks.'
        : `The loss falls at once, by about ${sizeText(lowest)} before it rises again.`;
  return (
    <Figure
      title="The loss along the curve, after the moves played"
      description={`L(W(t)) − L(W) for t from 0 to ${sizeText(most)}; the dashed line is L(W). ${state} The polynomial is exact and evaluated in floats.`}
      data={{
        caption: 'L(W(t)) − L(W) after the moves played',
        columns: ['t', 'L(W(t)) − L(W)'],
        rows: places
          .filter((_, index) => index % 12 === 0)
          .map((t) => [sizeText(t), signedText(heightAt(played, t))]),
      }}
    >
      <svg
        class="escape-plot"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        width={WIDTH}
        height={HEIGHT}
        aria-hidden="true"
      >
        <PlotAxes
          x={x}
          y={y}
          xLabel="t"
          yLabel={`L(W(t)) − L(W)${unit === 1 ? '' : `, in 10${raised(exponent)}`}`}
          ticks={4}
        />
        <path class="model" d={`M${LEFT} ${y(0)}H${RIGHT}`} />
        <path class="loss" d={path} />
        <circle class="start" cx={x(0)} cy={y(0)} r={5} />
      </svg>
    </Figure>
  );
}

/** By Horner's rule; the constant is left out. */
const heightAt = (coefficients: readonly number[], t: number) =>
  coefficients.reduceRight((sum, coefficient) => sum * t + coefficient, 0);

/** A little further than to where the loss is back at L(W); 1 where that is not found. */
function reachOf(coefficients: readonly number[]): number {
  let fell = false;
  for (let step = -160; step <= 80; step++) {
    const t = 2 ** (step / 8);
    const height = heightAt(coefficients, t);
    if (height < 0) fell = true;
    else if (fell) return 1.05 * t;
  }
  return 1;
}

/** Two digits, and no row of zeros before them. */
function sizeText(value: number): string {
  const size = Math.abs(value);
  return size < 1e-3 || size >= 1e4
    ? size.toExponential(1).replace('-', '−')
    : String(Number(size.toPrecision(2)));
}

const raised = (exponent: number) =>
  String(exponent).replace(/./g, (sign) => '⁰¹²³⁴⁵⁶⁷⁸⁹⁻'['0123456789-'.indexOf(sign)]!);

const signedText = (value: number) =>
  value === 0 ? '0' : `${value < 0 ? '−' : ''}${sizeText(value)}`;

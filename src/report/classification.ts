import { formatDecimal } from '../exact/index.js';
import type {
  Bounds,
  Classification,
  EscapeResult,
  FloatVerdict,
  NearbyCriticalPoint,
  PointClass,
  TightenedPivot,
} from '../landscape/index.js';
import { pointDocument, weightsDocument } from '../landscape/index.js';
import { decimalOfInterval } from './decimal-of-interval.js';
import type { Style } from './style.js';

/** "p/q", or rational bounds where the number is irrational. */
export function boundsJson(bounds: Bounds | undefined) {
  if (bounds === undefined) return null;
  const { lower, upper } = bounds;
  return lower.equals(upper)
    ? lower.toString()
    : {
        lower: lower.toString(),
        upper: upper.toString(),
        decimal: decimalOfInterval(lower, upper),
      };
}

const boundsText = (bounds: Bounds) =>
  bounds.lower.equals(bounds.upper)
    ? short(bounds.lower.toString(), () => formatDecimal(bounds.lower, 12))
    : `≈ ${decimalOfInterval(bounds.lower, bounds.upper)}`;

const short = (text: string, decimal: () => string) =>
  text.length <= 24 ? text : `≈ ${decimal()}`;

/** A classification in a JSON document. */
export function classificationJson(name: string, found: Classification) {
  return {
    name,
    class: found.class,
    inertia: found.inertia ?? null,
    rank: found.rank,
    S: found.S ?? null,
    loss: found.loss,
    globalMinimum: boundsJson(found.globalMinimum),
    products: found.ranks.products,
    pivots: (found.pivots ?? []).map(({ tightBy, ...pivot }) => ({
      ...pivot,
      tightBy: tightBy ?? null,
    })),
    byRanks:
      found.byRanks.kind === 'applicable'
        ? found.byRanks.class
        : { notApplicable: found.byRanks.failing },
    byHessian:
      found.byHessian.kind === 'decided'
        ? found.byHessian.class
        : { inconclusive: found.byHessian.reason },
    disagreement: found.disagreement ?? null,
    reason: found.reason ?? null,
  };
}

/** A classification for people. */
export function classificationConsole(name: string, found: Classification, style: Style): string {
  const { inertia, byRanks, byHessian } = found;
  const layerCount = Math.max(...found.ranks.products.map(({ from }) => from));
  const lines = [
    `${style.strong(name)}  ${classStyle(style, found.class)(found.class)}`,
    `  loss ${found.loss}${found.globalMinimum === undefined ? '' : `, global minimum ${boundsText(found.globalMinimum)}`}`,
    `  rank W_N⋯W_1 = ${found.rank}${found.S === undefined ? '' : `, S = {${found.S.join(',')}}`}`,
    inertia === undefined
      ? '  no Hessian here'
      : `  Hessian: ${inertia.positive} positive, ${inertia.negative} negative, ${inertia.zero} zero`,
    ...(found.pivots ?? []).map((pivot) => pivotLine(pivot, layerCount)),
    `  by ranks: ${byRanks.kind === 'applicable' ? byRanks.class : `not applicable (${byRanks.failing.join(', ')})`}; by the Hessian: ${
      byHessian.kind === 'decided' ? byHessian.class : `inconclusive (${byHessian.reason})`
    }`,
  ];
  if (found.disagreement !== undefined)
    lines.push(`  ${style.bad('DISAGREEMENT')}  ${found.disagreement}: please report this point`);
  return `${lines.join('\n')}\n`;
}

/** The two complementary blocks of a pivot, with their ranks, and which of them makes it tight. */
function pivotLine({ i, j, between, around, tightBy }: TightenedPivot, layerCount: number): string {
  const product = (from: number, to: number) => {
    if (from < to) return '';
    return from === to ? `W_${from}` : `W_${from}⋯W_${to}`;
  };
  const first = product(i - 1, j + 1) || 'I';
  const second = `${product(j - 1, 1)}Σ_XY${product(layerCount, i + 1)}`;
  const verdict =
    tightBy === undefined
      ? 'not tight'
      : `tight, by the ${tightBy === 'between' ? 'first' : 'second'}`;
  return `  pivot (${i},${j}): rank ${first} = ${between}, rank ${second} = ${around}: ${verdict}`;
}

function classStyle(style: Style, name: PointClass | 'inconclusive'): (text: string) => string {
  if (name === 'inconclusive') return style.doubtful;
  return name === 'bad-saddle' || name === 'local-minimum' ? style.bad : style.good;
}

/** A float verdict, and the exact point near it if one was found, in a JSON document. */
export function floatVerdictJson(
  name: string,
  found: FloatVerdict,
  nearby: { readonly found: NearbyCriticalPoint; readonly exact: Classification } | undefined,
) {
  return {
    name,
    grade: 'sampled',
    class: found.class,
    isCritical: found.isCritical,
    reason: found.reason ?? null,
    inertia: found.inertia,
    loss: found.loss,
    globalMinimum: boundsJson(found.globalMinimum),
    gradientNorm: found.gradientNorm,
    relativeGradient: found.relativeGradient,
    smallestEigenvalue: found.smallestEigenvalue,
    largestEigenvalue: found.largestEigenvalue,
    gap: {
      below: found.gap.below,
      above: Number.isFinite(found.gap.above) ? found.gap.above : null,
    },
    nearby:
      nearby === undefined
        ? null
        : {
            distance: nearby.found.distance.toString(),
            point: pointDocument(nearby.found.point),
            exact: classificationJson(name, nearby.exact),
          },
  };
}

/** A float verdict for people. */
export function floatVerdictConsole(
  name: string,
  found: FloatVerdict,
  nearby: { readonly found: NearbyCriticalPoint; readonly exact: Classification } | undefined,
  style: Style,
): string {
  const { inertia, gap } = found;
  const lines = [
    `${style.strong(name)}  ${classStyle(style, found.class)(found.class)} as float64 sees it (sampled, not certified)${found.reason === undefined ? '' : `: ${found.reason}`}`,
    `  loss ${found.loss}${found.globalMinimum === undefined ? '' : `, global minimum ${boundsText(found.globalMinimum)}`}`,
    `  ‖∇L‖ = ${found.gradientNorm.toExponential(2)}, relative ${found.relativeGradient.toExponential(2)}; ${found.isCritical ? 'exactly zero' : 'not exactly zero'}`,
    `  Hessian: ${inertia.positive} positive, ${inertia.negative} negative, ${inertia.zero} zero; eigenvalues from ${found.smallestEigenvalue.toPrecision(6)} to ${found.largestEigenvalue.toPrecision(6)}`,
    `  counted as zero: up to ${gap.below.toExponential(2)} of the largest; as not zero: from ${gap.above.toExponential(2)}`,
    nearby === undefined
      ? '  no exact critical point was found nearby'
      : `  nearby, at distance ${formatDecimal(nearby.found.distance, 3)}: an exact critical point, ${nearby.exact.class}`,
  ];
  return `${lines.join('\n')}\n`;
}

/** An escape in a JSON document. */
export function escapeJson(name: string, result: EscapeResult) {
  if (result.kind !== 'descent')
    return {
      name,
      kind: result.kind,
      ...(result.kind === 'global-minimum'
        ? { evidence: result.evidence.method }
        : { reason: result.reason }),
    };
  return {
    name,
    kind: result.kind,
    order: result.order,
    coefficient: result.coefficient.toString(),
    curve: {
      terms: result.curve.terms.map(({ power, weights }) => ({
        power,
        weights: weightsDocument(weights),
      })),
    },
    trace: result.trace.map(({ layer, step: _, ...move }) => ({ ...move, layer: layer ?? null })),
  };
}

/** An escape for people: the moves of the proof, then the curve. */
export function escapeConsole(name: string, result: EscapeResult, style: Style): string {
  if (result.kind === 'global-minimum')
    return `${style.strong(name)}  a global minimum (${result.evidence.method}): there is nowhere to go\n`;
  if (result.kind === 'inconclusive')
    return `${style.strong(name)}  ${style.doubtful('inconclusive')}: ${result.reason}\n`;
  const lines = [
    `${style.strong(name)}  L(W(t)) − L(W) = ${result.coefficient}·t^${result.order} + …`,
    ...result.trace.map(
      ({ move, from, layer, power }) =>
        `  t^${power}  ${layer === undefined ? 'all layers' : `W_${layer}`.padEnd(10)}  ${move}: ${from}`,
    ),
    ...result.curve.terms.map(
      ({ power, weights }) => `  t^${power} · ${JSON.stringify(weightsDocument(weights))}`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

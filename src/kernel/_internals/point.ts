import type { Fraction, Matrix, Rows } from './arithmetic.js';
import { flipped, lcm, mapped, overOne, ratio, times, ZERO } from './arithmetic.js';
import type { Part } from './part.js';
import { requireSemidefinite } from './squares.js';

const [WIDEST, MOST_LAYERS] = [256, 64];
/** W_1, …, W_N, over one denominator. */
export type Weights = readonly Matrix[];
/** X and Y over one denominator, and ω ≥ 0. */
type Samples = { readonly x: Matrix; readonly y: Matrix; readonly omega: Matrix };
/** What there may be beside the squared loss of a linear network. */
const FEATURES = ['ReLU', 'weight decay', 'a weighted loss'] as const;
export type Feature = (typeof FEATURES)[number];

/** What a statement is about. */
export interface Point {
  readonly part: Part;
  readonly widths: readonly number[];
  readonly weights: Weights;
  readonly samples: Samples;
  /** μ. */
  readonly decay: Fraction;
  readonly features: readonly Feature[];
}

/** Reads a point strictly: shapes, signs, and moments only if they are those of some data. */
export function readPoint(part: Part): Point {
  const fields = part.fields(['widths', 'data', 'weights'], ['loss', 'weightDecay', 'activation']);
  const { data, loss, activation, weightDecay } = fields;
  const widths = fields.widths.list().map((width) => width.count(1, WIDEST));
  if (widths.length < 3 || widths.length > MOST_LAYERS + 1)
    fields.widths.refuse('KERNEL_SHAPE', `3 to ${MOST_LAYERS + 1} widths`, `${widths.length}`);
  const relu = activation?.word(['linear', 'relu'], 'KERNEL_WORD_UNKNOWN') === 'relu';
  const kind = loss?.field('kind').word(['squared', 'weighted'], 'KERNEL_WORD_UNKNOWN');
  const importance = loss?.fields(kind === 'weighted' ? ['kind', 'weights'] : ['kind']).weights;
  const decay = weightDecay?.number() ?? ZERO;
  weightDecay?.require('KERNEL_LOSS_INVALID', 'weight decay', decay, '>=');
  const features = FEATURES.filter((_, i) => [relu, decay.top > 0n, importance][i]);
  const { moments } = data.fields([], ['x', 'y', 'moments']);
  if (moments && (relu || importance)) data.refuse('KERNEL_SAMPLES_NEEDED', 'x and y', 'moments');
  const samples = (moments ? fromMoments : readSamples)(data, widths, importance);
  return { part, widths, weights: readWeights(fields.weights, widths), samples, decay, features };
}

export function readWeights(part: Part, widths: readonly number[]): Weights {
  const layers = part.list(widths.length - 1);
  const read = layers.map((layer, k) => layer.matrix(widths[k + 1]!, widths[k]!));
  return overOne(part.session, read);
}

function readSamples(data: Part, widths: readonly number[], importance?: Part): Samples {
  const fields = data.fields(['x', 'y']);
  const first = fields.x.matrix(widths[0]!);
  const m = first.rows[0]!.length;
  const second = fields.y.matrix(widths.at(-1)!, m);
  const [x, y] = overOne(data.session, [first, second]) as [Matrix, Matrix];
  const ones = { rows: mapped(y.rows, () => 1n), under: 1n };
  const omega = importance?.matrix(y.rows.length, m) ?? ones;
  for (const value of omega.rows.flat())
    data.require('KERNEL_LOSS_INVALID', 'weight of an error', ratio(value), '>=');
  return { x, y, omega };
}

/** Samples with the given Σ_XX, Σ_YX and Σ_YY, the same weight ω for every output of a sample. */
function fromMoments(data: Part, [dx, ...widths]: readonly number[]): Samples {
  const { moments } = data.fields(['moments']);
  const fields = moments.fields(['xx', 'yx', 'yy']);
  const dy = widths.at(-1)!;
  const read = [fields.xx.matrix(dx!, dx), fields.yx.matrix(dy, dx), fields.yy.matrix(dy, dy)];
  const [xx, yx, yy] = overOne(data.session, read) as [Matrix, Matrix, Matrix];
  const upper = xx.rows.map((row, i) => [...row, ...flipped(yx.rows)[i]!]);
  const joint = [...upper, ...yx.rows.map((row, i) => [...row, ...yy.rows[i]!])];
  const squares = requireSemidefinite(moments, 'KERNEL_MOMENTS_IMPOSSIBLE', joint);
  // Data that are all zero are one sample of zeros.
  if (squares.length === 0) squares.push({ v: joint.map(() => 0n), q: 1n });
  const q = squares.map((square) => square.q);
  const common = lcm(data.session, q);
  const columns = flipped(squares.map(({ v }) => v));
  const [x, y] = [columns.slice(0, dx), columns.slice(dx)].map((rows) => ({ rows, under: 1n }));
  const omega = { rows: yy.rows.map(() => q.map((one) => common / one)), under: common * yy.under };
  return { x: x!, y: y!, omega };
}

/** Per hidden layer, d_k × m: what ReLU is applied to, times a positive number. Linear: none. */
export function preactivations(point: Point, weights: Weights): readonly Rows[] {
  const { samples, part, features } = point;
  return part.session.once(weights, samples, () => {
    let input = samples.x.rows;
    return weights.slice(0, features.includes('ReLU') ? -1 : 0).map(({ rows }) => {
      const z = times(part.session, rows, input);
      input = mapped(z, (value) => (value > 0n ? value : 0n));
      return z;
    });
  });
}

type Examine = (statement: Part, certificate: Part) => void;
/** Checks the proof of a statement; `examine` is for statements that contain others. */
export type Kind = (statement: Part, proof: Part, examine: Examine) => void;

/** The fields of a statement besides `format` and `kind`. */
export function claims<F extends string>(statement: Part, own: readonly F[]): Record<F, Part> {
  return statement.fields<F | 'format' | 'kind'>(['format', 'kind', ...own]);
}
/** A kind whose statement is a point and nothing else. */
export function aboutPoint(check: (point: Point, proof: Part) => void): Kind {
  return (statement, proof) => check(readPoint(claims(statement, ['point']).point), proof);
}

import { isLosslessNumber, LosslessNumber, parse, stringify } from 'lossless-json';
import { LemmascopeError } from '../diagnostics/index.js';
import { parseRational, Rational, RationalMatrix, semidefiniteness } from '../exact/index.js';
import { Architecture, checkWeights, type Moments, momentsOf } from '../network/index.js';
import type { AblatedPoint } from './ablated-point.js';

/**
 * Reads a point file (JSON) into an exact point. A number is a string "p/q" or decimal, or a JSON
 * number, which is read as the decimal it is written as: 0.1 is 1/10.
 *
 * @param path Where the text came from, for messages.
 * @throws POINT_MALFORMED, WIDTH_INVALID, ARCHITECTURE_TOO_SHALLOW, SHAPE_MISMATCH, MATRIX_RAGGED,
 *   NUMBER_MALFORMED, NUMBER_OUT_OF_RANGE, NUMBER_TOO_LONG, DIVISION_BY_ZERO,
 *   MOMENTS_OF_NO_DATA, POINT_NEEDS_SAMPLES, each with the place in the file.
 */
export function readPoint(text: string, path: string): AblatedPoint {
  let value: unknown;
  try {
    value = parse(text);
  } catch (error) {
    throw malformed(path, 'JSON', (error as Error).message);
  }
  return pointFrom(value, path);
}

/** The point in a parsed JSON value; numbers may be `LosslessNumber`s. */
export function pointFrom(value: unknown, path: string): AblatedPoint {
  const file = object(value, path, KEYS);
  const architecture = Architecture.of(
    widths(file['widths'], `${path}: widths`),
    `${path}: widths`,
  );
  const weights = list(file['weights'], `${path}: weights`).map((layer, index) =>
    matrix(layer, `${path}: weights[${index}]`),
  );
  within(path, () => checkWeights(architecture, weights));
  const data = object(file['data'], `${path}: data`, ['x', 'y', 'moments']);
  if (data['moments'] !== undefined) object(data, `${path}: data`, ['moments']);
  const read = data['moments'] === undefined ? samples(data, path) : moments(data, path);
  checkShapes(architecture, read.moments, path);
  const lossWeights = lossWeightsOf(file['loss'], read, `${path}: loss`);
  const weightDecay = decayOf(file['weightDecay'], `${path}: weightDecay`);
  const activation = activationOf(file['activation'], `${path}: activation`);
  if ((lossWeights !== undefined || activation === 'relu') && read.x === undefined)
    throw new LemmascopeError('POINT_NEEDS_SAMPLES', { path });
  return {
    architecture,
    ...read,
    weights,
    ...(lossWeights === undefined ? {} : { lossWeights }),
    ...(weightDecay === undefined ? {} : { weightDecay }),
    ...(activation === 'relu' ? { activation } : {}),
  };
}

const KEYS = ['widths', 'data', 'weights', 'loss', 'weightDecay', 'activation'];

interface ReadData {
  readonly x?: RationalMatrix;
  readonly y?: RationalMatrix;
  readonly moments: Moments<RationalMatrix>;
}

function samples(data: Record<string, unknown>, path: string): ReadData {
  const [x, y] = [matrix(data['x'], `${path}: data.x`), matrix(data['y'], `${path}: data.y`)];
  if (x.columns === 0) throw malformed(`${path}: data.x`, 'a sample or more', 'none');
  if (y.columns !== x.columns)
    throw new LemmascopeError('SHAPE_MISMATCH', {
      path: `${path}: data.y`,
      expected: `${x.columns} columns, one per sample, as X`,
      actual: `${y.columns}`,
    });
  return { x, y, moments: momentsOf(x, y) };
}

/** Moments only: they must be those of some data, that is, jointly positive semidefinite. */
function moments(data: Record<string, unknown>, path: string): ReadData {
  const place = `${path}: data.moments`;
  const given = object(data['moments'], place, ['xx', 'yx', 'yy']);
  const [xx, yx, yy] = (['xx', 'yx', 'yy'] as const).map((name) =>
    matrix(given[name], `${place}.${name}`),
  ) as [RationalMatrix, RationalMatrix, RationalMatrix];
  const joint = within(place, () => xx.beside(yx.transpose()).above(yx.beside(yy)));
  const { inertia } = within(place, () => semidefiniteness(joint));
  if (inertia.negative > 0) throw new LemmascopeError('MOMENTS_OF_NO_DATA', { path: place });
  return { moments: { xx, yx, yy } };
}

function checkShapes(
  architecture: Architecture,
  { xx, yx }: Moments<RationalMatrix>,
  path: string,
): void {
  if (xx.rows === architecture.inputWidth && yx.rows === architecture.outputWidth) return;
  throw new LemmascopeError('SHAPE_MISMATCH', {
    path: `${path}: data`,
    expected: `d_x = ${architecture.inputWidth} and d_y = ${architecture.outputWidth}, as in widths ${architecture}`,
    actual: `d_x = ${xx.rows} and d_y = ${yx.rows}`,
  });
}

function lossWeightsOf(value: unknown, { y }: ReadData, path: string): RationalMatrix | undefined {
  if (value === undefined) return undefined;
  const loss = object(value, path, ['kind', 'weights']);
  if (loss['kind'] === 'squared') {
    object(loss, path, ['kind']);
    return undefined;
  }
  if (loss['kind'] !== 'weighted')
    throw malformed(`${path}.kind`, '"squared" or "weighted"', shown(loss['kind']));
  const omega = matrix(loss['weights'], `${path}.weights`);
  if (y !== undefined && (omega.rows !== y.rows || omega.columns !== y.columns))
    throw new LemmascopeError('SHAPE_MISMATCH', {
      path: `${path}.weights`,
      expected: `${y.rows}×${y.columns}, as Y`,
      actual: `${omega.rows}×${omega.columns}`,
    });
  const negative = omega.numerators.find((entry) => entry < 0n);
  if (negative !== undefined)
    throw malformed(
      `${path}.weights`,
      'no negative weight',
      `${Rational.of(negative, omega.denominator)}`,
    );
  return omega;
}

function decayOf(value: unknown, path: string): Rational | undefined {
  if (value === undefined) return undefined;
  const decay = number(value, path);
  if (decay.sign() < 0) throw malformed(path, 'a decay that is not negative', decay.toString());
  return decay.isZero() ? undefined : decay;
}

function activationOf(value: unknown, path: string): 'linear' | 'relu' {
  if (value === undefined || value === 'linear') return 'linear';
  if (value === 'relu') return 'relu';
  throw malformed(path, '"linear" or "relu"', shown(value));
}

function widths(value: unknown, path: string): number[] {
  return list(value, path).map((width, index) => {
    if (isLosslessNumber(width)) return Number(width.value);
    if (typeof width === 'number') return width;
    throw malformed(`${path}[${index}]`, 'a number', shown(width));
  });
}

function matrix(value: unknown, path: string): RationalMatrix {
  const rows = list(value, path).map((row, i) =>
    list(row, `${path}[${i}]`).map((entry, j) => number(entry, `${path}[${i}][${j}]`)),
  );
  return within(path, () => RationalMatrix.fromRows(rows));
}

function number(value: unknown, path: string): Rational {
  if (value instanceof LosslessNumber) return parseRational(value.value, path);
  if (typeof value === 'number') return parseRational(String(value), path);
  if (typeof value === 'string') return parseRational(value, path);
  throw malformed(path, 'a number, or a string such as "2/3"', shown(value));
}

function list(value: unknown, path: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw malformed(path, 'a list', shown(value));
}

function object(value: unknown, path: string, keys: readonly string[]): Record<string, unknown> {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isObject || isLosslessNumber(value))
    throw malformed(path, `an object with ${keys.join(', ')}`, shown(value));
  const stray = Object.keys(value).find((key) => !keys.includes(key));
  if (stray !== undefined)
    throw malformed(path, `only the fields ${keys.join(', ')}`, shown(stray));
  return value as Record<string, unknown>;
}

/** A value as it was written. */
const shown = (value: unknown) => (value === undefined ? 'nothing' : String(stringify(value)));

const malformed = (path: string, expected: string, actual: string) =>
  new LemmascopeError('POINT_MALFORMED', { path, expected, actual });

/** Runs a check of ours and puts the place in the file in front of the place it names. */
function within<Value>(path: string, run: () => Value): Value {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof LemmascopeError)) throw error;
    const { code, expected, actual, hint } = error;
    throw new LemmascopeError(code, {
      path: error.path === undefined ? path : `${path}: ${error.path}`,
      ...(expected === undefined ? {} : { expected }),
      ...(actual === undefined ? {} : { actual }),
      ...(hint === undefined ? {} : { hint }),
    });
  }
}

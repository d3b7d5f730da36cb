import { LemmascopeError } from '../../../diagnostics/index.js';
import type { RationalMatrix } from '../../../exact/index.js';
import { readPoint } from '../../../landscape/index.js';
import { fractionOf, listOf } from './integers.js';
import type { FilePart } from './read-part.js';
import { momentData, type RocqData, sampleData } from './rocq-data.js';

/** The point of a statement, as definitions of Rocq. */
export interface RocqPoint {
  readonly widths: readonly number[];
  readonly weights: readonly RationalMatrix[];
  readonly data: RocqData;
  /** What clears the denominators of data and weights in 2L. */
  readonly scale: bigint;
  readonly definitions: string;
  /** `m ds`: the outputs, and the widths from the last hidden layer down to the inputs. */
  readonly shape: string;
  /** The quantifiers and names before a statement. */
  readonly given: string;
}

/** @throws ROCQ_UNSUPPORTED and what `readPoint` throws */
export function rocqPoint(part: FilePart): RocqPoint {
  const point = readPoint(JSON.stringify(part.value), part.path);
  const { architecture, x, y, moments, weights, activation, lossWeights, weightDecay } = point;
  refuse(part, 'activation', activation !== undefined, 'linear activation');
  refuse(part, 'loss', lossWeights !== undefined, 'the squared loss');
  refuse(part, 'weightDecay', weightDecay?.isZero() === false, 'no weight decay');
  const { widths, outputWidth } = architecture;
  const data = x === undefined || y === undefined ? momentData(moments) : sampleData(x, y);
  const shape = `${outputWidth} ${listOf(widths.slice(0, -1).reverse())}%nat`;
  const names = weights.map((_, k) => `w${k + 1}`).reverse();
  const q = weights.reduce((product, { denominator }) => product * denominator, 1n);
  return {
    widths,
    weights,
    data,
    scale: q ** 2n * data.scale,
    definitions: [
      ...data.definitions,
      ...weights.map((weight, k) => `Definition w${k + 1} : fraction := ${fractionOf(weight)}.`),
      `Definition weights : list fraction := ${listOf(names)}.`,
    ].join('\n'),
    shape,
    given: [...data.given, `  let W := network_of R ${shape} weights in`].join('\n'),
  };
}

function refuse(part: FilePart, field: string, found: boolean, expected: string): void {
  if (found)
    throw new LemmascopeError('ROCQ_UNSUPPORTED', {
      path: `${part.path}.${field}`,
      expected,
      actual: JSON.stringify((part.value as Record<string, unknown>)[field]),
    });
}

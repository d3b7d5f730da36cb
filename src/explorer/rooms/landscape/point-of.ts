import { LemmascopeError } from '../../../diagnostics/index.js';
import {
  type AblatedPoint,
  floatCriticalPoint,
  momentsDocument,
  readPoint,
  sampleStratum,
  stratumById,
} from '../../../landscape/index.js';
import { type Problem, problemOf, type Setting } from './problem.js';

/** A point of the landscape: the setting, and the name of a stratum; on given data of a set `S1,3`. */
export interface PointChoice {
  readonly setting: Setting;
  readonly stratum: string;
}

/** The point as `lemmascope sample` writes it: of a stratum, exact; on given data of a set, in floats. */
export function pointOf({ setting, stratum }: PointChoice): {
  readonly problem: Problem;
  readonly point: AblatedPoint;
} {
  const problem = problemOf(setting);
  const { architecture, moments } = problem;
  if (problem.dataset === undefined)
    return {
      problem,
      point: sampleStratum(architecture, stratumById(architecture, stratum), setting.seed),
    };
  const weights = floatCriticalPoint(architecture, moments, setOf(stratum, problem));
  const document = {
    widths: architecture.widths,
    data: momentsDocument(moments),
    weights: architecture
      .layers()
      .map(({ k, rows, columns }) =>
        Array.from({ length: rows }, (_, i) =>
          Array.from(weights[k - 1]!.subarray(i * columns, (i + 1) * columns)),
        ),
      ),
  };
  return { problem, point: readPoint(JSON.stringify(document), 'the point') };
}

function setOf(text: string, { architecture }: Problem): number[] {
  const match = /^S((?:[1-9](?:,[1-9])*)?)$/.exec(text);
  const indices = match === null || match[1] === '' ? [] : match[1]!.split(',').map(Number);
  const most = Math.min(architecture.inputWidth, architecture.outputWidth);
  if (
    match === null ||
    indices.length > architecture.maximalRank ||
    indices.some((index, place) => index > most || index <= (indices[place - 1] ?? 0))
  )
    throw new LemmascopeError('STRATUM_UNKNOWN', {
      path: 'stratum',
      expected: `S and at most ${architecture.maximalRank} increasing numbers from 1 to ${most}, as S1,3`,
      actual: text,
      hint: 'On given data the spectrum is irrational as a rule, and the page shows one point of each set S.',
    });
  return indices;
}

import {
  type AblatedPoint,
  readPoint,
  type Stratum,
  sampleStratum,
  stratumById,
  stratumOnData,
} from '../../../landscape/index.js';
import { type Problem, problemOf, type Setting } from './problem.js';

/** A point of the landscape: the setting, and the name of a stratum. */
export interface PointChoice {
  readonly setting: Setting;
  readonly stratum: string;
}

/** The point as `lemmascope sample` writes it; on given data exact where that can be, else in floats. */
export function pointOf({ setting, stratum: id }: PointChoice): {
  readonly problem: Problem;
  readonly stratum: Stratum;
  readonly point: AblatedPoint;
  readonly isExact: boolean;
} {
  const problem = problemOf(setting);
  const { architecture, moments } = problem;
  const stratum = stratumById(architecture, id);
  if (problem.dataset === undefined)
    return {
      problem,
      stratum,
      point: sampleStratum(architecture, stratum, setting.seed),
      isExact: true,
    };
  const { isExact, document } = stratumOnData(architecture, moments, stratum);
  return { problem, stratum, point: readPoint(JSON.stringify(document), 'the point'), isExact };
}

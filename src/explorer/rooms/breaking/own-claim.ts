import type { Arbitrary } from 'fast-check';
import {
  fullRankData,
  nearStratumPoint,
  point,
  secondOrderPoint,
  stratumPoint,
} from '../../../../properties/arbitraries/index.js';
import { type AnyClaim, conjecture, type DrawBound } from '../../../claims/index.js';
import { pointDocument } from '../../../landscape/index.js';
import type { Point } from '../../../network/index.js';
import { decideFormula } from './decide-formula.js';
import type { DrawId } from './draws.js';
import { CONJECTURE_ID, type OwnConjecture, statementOf } from './language/conjecture-file.js';
import { writeFormula } from './language/write-formula.js';

const INSTANCES: Readonly<Record<DrawId, (bound: DrawBound) => Arbitrary<Point>>> = {
  stratum: (bound) => stratumPoint(bound).map(({ point }) => point),
  'second-order': secondOrderPoint,
  any: (bound) => point({ kind: 'random', ...bound }, fullRankData),
  near: (bound) => nearStratumPoint(bound).map(({ point }) => point),
};

/** A conjecture of the room as a claim, as the file for the command line makes it. */
export function ownClaim(own: OwnConjecture): AnyClaim {
  const { draw, hypothesis, conclusion } = own;
  return conjecture<Point>({
    id: CONJECTURE_ID,
    statement: statementOf(own),
    instances: INSTANCES[draw],
    hypotheses:
      hypothesis.kind === 'true'
        ? []
        : [
            {
              id: 'hypothesis',
              text: writeFormula(hypothesis),
              decide: (point) => decideFormula(hypothesis, point),
            },
          ],
    holds: (point) => decideFormula(conclusion, point),
    describe: pointDocument,
  }) as AnyClaim;
}

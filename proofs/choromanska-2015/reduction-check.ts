import type { Equation, InstanceCheck } from '../../src/claims/index.js';
import { type Rational, RationalMatrix } from '../../src/exact/index.js';
import type { ReductionAssumptionId } from './assumptions.js';
import { describePathNetwork, type PathNetwork } from './path-network.js';
import { pathNetwork } from './path-network-arbitrary.js';

/** Equations of numbers, decided on networks that satisfy the assumptions named and no others. */
export function onPathNetworks(
  assumed: readonly ReductionAssumptionId[],
  compares: string,
  equations: (network: PathNetwork) => Iterable<NumberEquation>,
): InstanceCheck<PathNetwork> {
  return {
    kind: 'instances',
    compares,
    instances: (scope) => (scope.kind === 'random' ? pathNetwork(assumed) : undefined),
    *equations(network): Iterable<Equation<RationalMatrix>> {
      for (const { at, left, right } of equations(network))
        yield { at, left: matrixOf(left), right: matrixOf(right) };
    },
    describe: describePathNetwork,
  };
}

/** Two numbers that must agree. */
export interface NumberEquation {
  readonly at: string;
  readonly left: Rational;
  readonly right: Rational;
}

const matrixOf = (value: Rational) => RationalMatrix.ofRationals(1, 1, [value]);

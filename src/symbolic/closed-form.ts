import type { Polynomial } from '../exact/index.js';
import { crossCheckedDerivative, crossCheckedExpansion } from './cross-checked-derivative.js';
import type { DerivationOrder } from './derivation-size.js';
import type { SymbolicNetwork } from './symbolic-network.js';

/** One entry of a closed form: the derivative of L by the named weights (none: L itself). */
export interface ClosedFormEntry {
  readonly by: readonly string[];
  readonly polynomial: Polynomial;
}

/** The loss of a network, or its gradient, or the lower triangle of its Hessian, entry by entry. */
export interface ClosedForm {
  readonly network: SymbolicNetwork;
  readonly order: DerivationOrder;
  /**
   * Loss: one entry. Gradient: n, in the order of vec(W_1ᵀ), vec(W_2ᵀ), …. Hessian: n(n+1)/2, row by
   * row of the lower triangle.
   */
  readonly entries: readonly ClosedFormEntry[];
}

/**
 * Derives closed forms by symbolic differentiation with nerdamer; every entry is compared with our
 * own polynomial derivative.
 *
 * @param progress Called with the number of entries done and the number there are.
 * @throws CAS_DISAGREEMENT naming the first entry on which the two differ.
 */
export function deriveClosedForm(
  network: SymbolicNetwork,
  order: DerivationOrder,
  progress: (done: number, total: number) => void = () => {},
): ClosedForm {
  const names = network.weightNames;
  const n = names.length;
  const total = { loss: 1, gradient: n, hessian: n + (n * (n + 1)) / 2 }[order];
  let done = 0;
  const counted = (polynomial: Polynomial) => {
    progress(++done, total);
    return polynomial;
  };
  if (order === 'loss') {
    const loss = counted(checkedLoss(network));
    return { network, order, entries: [{ by: [], polynomial: loss }] };
  }
  const gradient = names.map((name) =>
    counted(crossCheckedDerivative(network.loss, name, `∂L/∂${name}`)),
  );
  if (order === 'gradient')
    return {
      network,
      order,
      entries: gradient.map((polynomial, index) => ({ by: [names[index]!], polynomial })),
    };
  const entries = gradient.flatMap((first, row) =>
    names.slice(0, row + 1).map((column) => ({
      by: [names[row]!, column],
      polynomial: counted(crossCheckedDerivative(first, column, `∂²L/∂${names[row]}∂${column}`)),
    })),
  );
  return { network, order, entries };
}

/** The loss read back from nerdamer a few terms at a time, its parser being quadratic. */
function checkedLoss(network: SymbolicNetwork): Polynomial {
  for (const { coefficient, exponents } of network.loss.terms()) {
    const factors = exponents.flatMap((exponent, index) =>
      exponent === 0 ? [] : [`${network.ring.variables[index]}^${exponent}`],
    );
    crossCheckedExpansion(network.ring, [`(${coefficient})`, ...factors].join('*'), 'L');
  }
  return network.loss;
}

import { useEffect } from 'preact/hooks';
import type { Failure } from '../../worker/request.js';
import { useRequest } from '../../worker/use-request.js';
import type { NetworkView } from './network-request.js';
import type { PathsView } from './paths-request.js';

/** The sums over paths on a sample, once the sample has rested; undefined until they are of this one. */
export function usePaths(
  network: NetworkView | undefined,
  sample: number,
): { readonly view: PathsView | undefined; readonly failure: Failure | undefined } {
  const asked = useRequest('relu-paths');
  useEffect(() => {
    if (network === undefined) return;
    const { hidden } = network.input;
    const timer = setTimeout(() => asked.start({ hidden, vector: network.vector, sample }), 120);
    return () => clearTimeout(timer);
  }, [network, sample]);
  const { output, failure } = asked;
  const isOf =
    output?.input.sample === sample &&
    output.input.hidden === network?.input.hidden &&
    output.input.vector.every((value, at) => value === network?.vector[at]);
  return { view: isOf ? output : undefined, failure };
}

// False, though plausible: the bad saddle that everyone knows has all weights zero.
//   lemmascope hunt examples/nonzero-layers.ts
import { certify, conjecture } from 'lemmascope';
import { stratumPoint } from 'lemmascope/arbitraries';

export default conjecture({
  id: 'nonzero-layers',
  statement: 'At a saddle without a zero layer, the Hessian has a negative eigenvalue.',
  instances: (bound) => stratumPoint(bound).map(({ point }) => point),
  hypotheses: [
    {
      id: 'no-zero-layer',
      decide: ({ weights }) => weights.every((layer) => !layer.isZero()),
    },
  ],
  violation: (point) => {
    const { classification, document } = certify(point);
    if (classification.class !== 'bad-saddle') return undefined;
    return {
      at: 'the Hessian',
      found: 'a saddle without negative curvature',
      expected: 'a negative eigenvalue',
      // The kernel derives from the loss that this is a saddle with a semidefinite Hessian.
      ...(document === undefined ? {} : { certificate: () => document }),
    };
  },
});

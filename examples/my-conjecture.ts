// A conjecture: for every instance that satisfies the hypotheses, the conclusion holds.
//
//   lemmascope hunt my-conjecture.ts               looks for a counterexample
//   lemmascope hunt my-conjecture.ts --runs 50000  looks longer
//
// In a suite of vitest:
//
//   import { describeClaim } from 'lemmascope/vitest';
//   import claim from './my-conjecture.js';
//   describeClaim(claim);
//
// All numbers are exact: Rational and RationalMatrix, never float64.
import { conjecture, loss, Rational } from 'lemmascope';
import { criticalPoint } from 'lemmascope/arbitraries';

export default conjecture({
  // Its name in reports and in the cases that a hunt keeps.
  id: 'my-conjecture',

  // What is claimed, in words.
  statement: 'At a critical point the loss is at most that of all weights zero.',

  // Draws instances, here critical points (weights with data) of networks within the bound of the
  // hunt. lemmascope/arbitraries has more; .map, .chain and fast-check build others.
  instances: (bound) => criticalPoint(bound),

  // Decided first, exactly. What fails one is discarded and counted: if that is most of what is drawn,
  // the hunt says so, and instances should be drawn that satisfy it by construction.
  hypotheses: [
    {
      id: 'nonzero-layer',
      text: 'some layer is not zero',
      decide: ({ weights }) => weights.some((layer) => !layer.isZero()),
    },
  ],

  // The conclusion: true or false, decided exactly. To say how it fails, give `violation` instead:
  // it returns { at, found, expected }, or undefined where the conclusion holds.
  holds: ({ weights, moments }) => {
    const ofZero = moments.yy.trace().dividedBy(Rational.of(2));
    return loss(weights, moments).compare(ofZero) <= 0;
  },

  // What is counted, and how much of it a hunt must have seen to be worth something.
  labels: ({ weights }) => ({
    'zero layers': String(weights.filter((layer) => layer.isZero()).length),
  }),
  coverage: [{ label: 'zero layers', values: ['0', '2'], share: 0.05 }],
});

import { aboutPoint, readWeights } from '../_internals/point.js';
import { lossAt } from '../_internals/require.js';

/** Other weights have a smaller loss. */
export const notGlobal = aboutPoint((point, proof) => {
  const { better } = proof.fields(['better']);
  const derived = lossAt(point, readWeights(better, point.widths));
  better.require('KERNEL_NOT_BETTER', 'the other loss', derived, '<', lossAt(point, point.weights));
});

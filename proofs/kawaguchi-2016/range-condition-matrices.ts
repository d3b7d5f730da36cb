import fc from 'fast-check';
import {
  anyGeneralisedInverse,
  type WordMatrices,
  wordMatrices,
} from '../../properties/arbitraries/index.js';
import { rangeLetters } from './range-condition-letters.js';

const { c, m, a, b, x, f, v, vk, y, z, q } = rangeLetters;

/** Values for all the letters; G and T are any generalised inverses of CᵀC and of XXᵀ. */
export function rangeMatrices(): fc.Arbitrary<WordMatrices> {
  return wordMatrices([c, m, a, b, x, f, v, vk, y, z]).chain((drawn) => {
    const chain = drawn['C']!;
    const data = drawn['X']!;
    return fc
      .record({
        G: anyGeneralisedInverse(chain.transpose().times(chain)),
        T: anyGeneralisedInverse(data.times(data.transpose())),
      })
      .map((inverses) => ({ ...drawn, ...inverses }));
  });
}

/** Values for C, Q, G and M = QᵀCᵀC. */
export function includedMatrices(): fc.Arbitrary<WordMatrices> {
  return wordMatrices([c, q]).chain((drawn) => {
    const square = drawn['C']!.transpose().times(drawn['C']!);
    return anyGeneralisedInverse(square).map((G) => ({
      ...drawn,
      G,
      M: drawn['Q']!.transpose().times(square),
    }));
  });
}

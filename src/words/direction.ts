import type { WordPolynomial } from './word-polynomial.js';

/**
 * Which letters move, and along what: each named letter along a polynomial that is a single letter
 * of the same size. `{ W: V }` stands for W → W + tV.
 */
export type Direction = Readonly<Record<string, WordPolynomial>>;

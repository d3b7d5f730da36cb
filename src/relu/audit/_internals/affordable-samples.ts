/** Additions a permutation test may take: a few seconds. */
const MOST_WORK = 1e9;

/** With fewer there would be little to see. */
const FEWEST = 50;

/**
 * How many samples a test of 0/1 variables against distances can use: m²/8 additions, or fewer, for
 * each variable and permutation. It depends on nothing that is tested.
 */
export const affordableSamples = (variables: number, permutations: number) =>
  Math.max(FEWEST, Math.floor(Math.sqrt((8 * MOST_WORK) / (variables * permutations))));

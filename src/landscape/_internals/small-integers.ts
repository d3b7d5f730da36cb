/**
 * A deterministic source of integers in [−(spread+1), spread+1]; each spread has its own sequence.
 * Nothing depends on their being random: what is found with them is checked.
 */
export function smallIntegers(spread: number): () => bigint {
  let state = 12345 + 7919 * spread;
  const range = 2 * spread + 3;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return BigInt(((state >>> 16) % range) - (spread + 1));
  };
}

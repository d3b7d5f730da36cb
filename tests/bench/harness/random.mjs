/** A reproducible stream of 32-bit integers (mulberry32). @param {number} seed */
export function random32(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

/** `length` numbers, uniform in [−½, ½). @param {number} seed @param {number} length */
export function randomVector(seed, length) {
  const next = random32(seed);
  return Float64Array.from({ length }, () => next() / 2 ** 32 - 0.5);
}

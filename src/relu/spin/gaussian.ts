/**
 * Independent standard normal numbers that depend on the numbers of the stream alone, the same on
 * every machine: xoshiro128** (Blackman and Vigna), its 128 bits of state mixed from those numbers by
 * the finaliser of MurmurHash3, and Marsaglia's polar method on a grid of 2³² × 2³² points. Streams of
 * different numbers are taken as independent; that they overlap has probability about 2⁻⁸⁰.
 */
export function gaussianStream(...stream: readonly number[]): () => number {
  const next = xoshiro128(stream);
  // The middle of a cell of the grid: never 0, and symmetric about it.
  const uniform = () => (next() + 0.5) / 2 ** 31 - 1;
  let spare: number | undefined;
  return () => {
    if (spare !== undefined) {
      const kept = spare;
      spare = undefined;
      return kept;
    }
    for (;;) {
      const x = uniform();
      const y = uniform();
      const square = x * x + y * y;
      if (square >= 1) continue;
      const factor = Math.sqrt((-2 * Math.log(square)) / square);
      spare = y * factor;
      return x * factor;
    }
  };
}

/** Numbers 0, …, bound − 1 of a stream, for resampling; its bias, bound/2³², is left in. */
export function indexStream(...stream: readonly number[]): (bound: number) => number {
  const next = xoshiro128(stream);
  return (bound) => Math.floor((next() / 2 ** 32) * bound);
}

/** 32 bits at a time. */
function xoshiro128(stream: readonly number[]): () => number {
  const state = new Uint32Array(4);
  // Every word takes in every number of the stream, high and low half.
  for (let word = 0; word < 4; word++) {
    let hash = mix(0x9e3779b9 * (word + 1));
    for (const number of stream)
      hash = mix(mix(hash ^ (number >>> 0)) + 0x9e3779b9 + Math.floor(number / 2 ** 32));
    state[word] = hash;
  }
  // The one state that must not be.
  if (state.every((word) => word === 0)) state[0] = 1;
  let [a, b, c, d] = state as unknown as [number, number, number, number];
  return () => {
    const five = Math.imul(b, 5);
    const result = Math.imul((five << 7) | (five >>> 25), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return result;
  };
}

function mix(value: number): number {
  let mixed = value >>> 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

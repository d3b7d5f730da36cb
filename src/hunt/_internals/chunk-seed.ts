/**
 * The seed of a chunk, a 32-bit integer made of the campaign's seed and the chunk's number.
 *
 * A chunk has a seed of its own because starting fast-check at run n costs n jumps of its generator:
 * a campaign cut into chunks by paths would take time quadratic in its length.
 */
export function chunkSeed(seed: number, index: number): number {
  // The finaliser of MurmurHash3, on the index spread by the golden ratio.
  let mixed = Math.imul(seed | 0, 0x85ebca6b) ^ Math.imul(index + 1, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) | 0;
}

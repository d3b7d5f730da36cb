import type { Choices } from '../../../src/landscape/index.js';

/** S ⊆ {1, …, size} with r elements: {1, …, r} half of the time, else any. */
export function drawSet(size: number, r: number, choose: Choices): number[] {
  return choose(2) === 0 ? first(r) : subset(first(size), r, choose);
}

/** Any S ⊆ {1, …, size} with r elements but {1, …, r}; 0 < r < size. */
export function drawOtherSet(size: number, r: number, choose: Choices): number[] {
  const all = first(size);
  // It has some j > r and lacks some i ≤ r.
  const has = all.splice(r + choose(size - r), 1);
  all.splice(choose(r), 1);
  return subset(all, r - 1, choose)
    .concat(has)
    .sort(ascending);
}

const first = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
const ascending = (a: number, b: number): number => a - b;

function subset(all: readonly number[], size: number, choose: Choices): number[] {
  const left = [...all];
  const picked = Array.from({ length: size }, () => left.splice(choose(left.length), 1)[0]!);
  return picked.sort(ascending);
}

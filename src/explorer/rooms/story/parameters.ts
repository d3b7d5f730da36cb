import type { Parameter } from '../../state/parameter.js';
import { oneOf, wholeNumber } from '../../state/parameters.js';

/** The choices of eigenvectors of widths 3-2-2-3, as links name them. */
export const SETS = ['none', '3', '2', '2,3', '1', '1,3', '1,2'] as const;

/** Two numbers with one small denominator, held as their numerators: `1/2,-3/4`. */
function pair(
  under: number,
  most: number,
  fallback: readonly number[],
): Parameter<readonly number[]> {
  const write = (value: readonly number[]) => value.map((part) => fraction(part, under)).join(',');
  return {
    fallback,
    read: (text) => {
      const value = text.split(',').map((part) => {
        const [above, below = '1'] = part.split('/');
        return (Number(above) * under) / Number(below);
      });
      const fits =
        value.length === 2 &&
        value.every((part) => Number.isInteger(part) && Math.abs(part) <= most * under);
      return fits && write(value) === text
        ? { value }
        : {
            expected: `two reduced fractions from -${most} to ${most}, multiples of 1/${under}: 1/2,-1`,
          };
    },
    write,
  };
}

function fraction(above: number, under: number): string {
  let divisor = under;
  while (above % divisor !== 0 || under % divisor !== 0) divisor -= 1;
  const below = under / divisor;
  return below === 1 ? String(above / divisor) : `${above / divisor}/${below}`;
}

/** What of the state is the story's own: for each scene, what is dragged in it. */
export const STORY_PARAMETERS = {
  at: pair(8, 2, [0, 0]),
  direction: pair(4, 1, [4, 4]),
  set: oneOf(SETS, '2'),
  moves: wholeNumber(0, 3, 3),
  t: wholeNumber(0, 20, 8),
  tau: wholeNumber(0, 16, 0),
} as const;

export type StoryParameters = typeof STORY_PARAMETERS;

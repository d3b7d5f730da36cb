import type { WalkInput } from './walk-request.js';

/** The command that makes the same walk. */
export function walkCommand({ claim, mutant, widths, seed, iris }: WalkInput): string {
  return [
    `lemmascope walk ${claim}`,
    ...(iris ? ['--data iris'] : []),
    `--widths ${widths.join(',')}`,
    ...(mutant === '' ? [] : [`--mutant ${mutant}`]),
    `--seed ${seed}`,
  ].join(' ');
}

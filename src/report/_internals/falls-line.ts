import type { FallenStep } from '../../claims/index.js';

/** Where a claim falls: `falls at solve, conclude`, or that it assumes what was dropped. */
export function fallsLine(steps: readonly FallenStep[]): string {
  return steps.length === 0 ? 'assumes it' : `falls at ${steps.map(({ id }) => id).join(', ')}`;
}

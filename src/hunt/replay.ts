import fc from 'fast-check';
import { LemmascopeError } from '../diagnostics/index.js';
import { chunkSeed } from './_internals/chunk-seed.js';
import { drawing } from './_internals/drawing.js';
import { searchSeed } from './_internals/find-smaller.js';
import { tapeOf } from './_internals/tape.js';
import type { Huntable } from './huntable.js';
import { replayChoices } from './scout/replay-choices.js';

const DRAWN = /^(\d+)(?:@(\d+)\.(\d+)\.(\d+))?(?:~([-\d.=]+))?\/(\d+(?::\d+)*)$/;
const SCOUTED = /^\d+\/choices:((?:\d+(?:,\d+)*)?)$/;

/** The choices in a path of a scout. */
export function choicesOf(path: string): readonly number[] | undefined {
  const choices = SCOUTED.exec(path)?.[1];
  return choices === '' ? [] : choices?.split(',').map(Number);
}

/**
 * The instance at a path of an earlier campaign, drawn and shrunk again.
 *
 * @param path As a report gives it: number of the chunk, within which smaller bound it was drawn anew
 *   when it was, how the random numbers were changed when they were, path of fast-check; or for a scout
 *   the choices.
 * @throws CASE_PATH_INVALID when it is no such path, or leads nowhere.
 */
export function replayInstance<Instance>(
  huntable: Huntable<Instance>,
  seed: number,
  path: string,
): Instance {
  const choices = choicesOf(path);
  if (huntable.scouted !== undefined && choices !== undefined)
    return huntable.scouted.scout.exactCase(replayChoices(choices)) as Instance;
  const match = huntable.scouted === undefined ? DRAWN.exec(path) : null;
  let found: { readonly instance: Instance } | undefined;
  const [chunk, maxHidden, maxWidth, attempt] = (match ?? []).slice(1, 5).map(Number);
  const bound = { maxHidden: maxHidden!, maxWidth: maxWidth! };
  const isSearch = match?.[2] !== undefined;
  const way = isSearch ? huntable.within?.(bound) : huntable;
  if (match !== null && way !== undefined) {
    const own = chunkSeed(seed, chunk!);
    const tape = match[5] === undefined ? undefined : tapeOf(match[5]);
    fc.check(
      fc.property(way.instances, (instance) => {
        found ??= { instance };
        return false;
      }),
      {
        seed: isSearch ? searchSeed(own, bound, attempt!) : own,
        path: match[6]!,
        endOnFailure: true,
        // The same tape for the one draw there is, as the run was drawn then.
        plugins:
          tape === undefined
            ? []
            : [drawing({ before: () => undefined, tape: () => tape }) as fc.Plugin<unknown>],
      },
    );
  }
  if (found === undefined)
    throw new LemmascopeError('CASE_PATH_INVALID', {
      expected: 'a path such as 12/3:0:1 of a campaign of this claim',
      actual: JSON.stringify(path),
    });
  return found.instance;
}

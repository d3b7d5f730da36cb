import { Rational } from '../../exact/index.js';
import type { Bounds } from './bounds.js';
import type { Completion } from './completion.js';
import { type Use, within } from './derivations.js';
import { Echelon } from './echelon.js';
import { addTerm, type Terms } from './terms.js';

const MOST_WORDS = 500;

/**
 * Traces of words in a quotient: besides the rules, tr(uv) = tr(vu) and tr(w) = tr(wᵀ), so that a
 * word may reduce in several ways that are equal under the trace. All rotations of the words of the
 * goal and of their transposes are reduced, and those of the words that come up, which are smaller;
 * the equations are then solved for the goal. Not complete: an equation between small words may need
 * a larger one.
 */
export function reachByTraces(
  completion: Completion,
  bounds: Bounds,
  goal: Terms,
): readonly Use[] | undefined {
  const echelon = new Echelon(completion.order);
  const uses = new Map<string, readonly Use[]>();
  const seen = new Set<string>();
  const queue: string[] = [];
  const visit = (word: string): void => {
    if (!seen.has(word)) queue.push(word);
    seen.add(word);
  };
  const least = new Map<string, Rational>();
  for (const [word, coefficient] of goal) {
    addTerm(least, leastPackedRotation(completion, word), coefficient);
  }
  for (const word of least.keys()) visit(word);
  for (let next = 0; next < queue.length; next++) {
    if (next >= MOST_WORDS) bounds.meet(`${MOST_WORDS} words under the trace`);
    if (next >= MOST_WORDS || bounds.exhausted) break;
    const word = queue[next]!;
    for (const rotated of rotations(completion, word)) {
      const rows = completion.alphabet.dimensionAt(rotated, 0, '');
      const terms = new Map([[rotated, Rational.ONE]]);
      const reduction = completion.reduce({ rows, terms });
      if (reduction.uses.length === 0) continue;
      const equation = new Map<string, Rational>([[word, Rational.ONE]]);
      for (const [one, coefficient] of reduction.normal.terms) {
        // The identity is kept apart by its dimension; it can only cancel.
        const key = one === '' ? IDENTITY + rows : leastPackedRotation(completion, one);
        addTerm(equation, key, coefficient.negate());
        if (one !== '') visit(key);
      }
      uses.set(rotated, reduction.uses);
      bounds.spend(echelon.add(rotated, equation));
    }
  }
  const combination = echelon.express(least);
  if (combination === undefined) return undefined;
  return [...combination].flatMap(([name, factor]) =>
    uses.get(name)!.map((use) => within(use, factor, '', '')),
  );
}

/** Not the code of a letter. */
const IDENTITY = ' ';

function rotations({ alphabet }: Completion, word: string): Set<string> {
  const all = new Set<string>();
  for (const start of [word, alphabet.transpose(word)]) {
    for (let at = 0; at < word.length; at++) all.add(start.slice(at) + start.slice(0, at));
  }
  return all;
}

function leastPackedRotation(completion: Completion, word: string): string {
  let least = word;
  for (const rotated of rotations(completion, word)) if (rotated < least) least = rotated;
  return least;
}

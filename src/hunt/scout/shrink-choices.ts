import { seededChoices } from '../../landscape/index.js';

const REDRAWS = 400;

/**
 * A list of choices that still `keeps` what is wanted, and from which nothing can be cut off, left out, or
 * lowered any further without losing it: fewer layers, smaller widths, simpler data, by the order in
 * which a case is read. Deterministic.
 *
 * A local minimum of these moves, not the smallest there is.
 *
 * @param keeps Called for list after list, some thousand times: look before you judge.
 */
export function shrinkChoices(
  list: readonly number[],
  keeps: (list: readonly number[]) => boolean,
): readonly number[] {
  let best = trimmed(list);
  const accept = (candidate: readonly number[]): boolean => {
    const shorter = trimmed(candidate);
    if (!isSimpler(shorter, best) || !keeps(shorter)) return false;
    best = shorter;
    return true;
  };
  // A smaller number often changes what the later ones mean: one arc less needs one choice less.
  const lowerWithAnother = (): boolean => {
    for (let at = 0; at < best.length; at++)
      for (let lower = 0; lower < (best[at] ?? 0); lower++) {
        const lowered = replaced(best, at, 1, [lower]);
        for (let other = at + 1; other < best.length; other++) {
          if (accept(replaced(lowered, other, 1, []))) return true;
          if (accept(moved(lowered, other))) return true;
          for (let less = 0; less < (best[other] ?? 0); less++)
            if (accept(replaced(lowered, other, 1, [less]))) return true;
        }
      }
    return false;
  };
  // What a smaller number needs after it may have nothing to do with what is there now.
  const lowerAndDrawAnew = (): boolean => {
    const draw = seededChoices(best.length);
    for (let at = 0; at < best.length; at++)
      for (let lower = 0; lower < (best[at] ?? 0); lower++)
        for (let attempt = 0; attempt < REDRAWS; attempt++) {
          const rest = best.slice(at + 1).map(() => (draw(3) === 0 ? 1 + draw(4) : 0));
          if (accept([...best.slice(0, at), lower, ...rest])) return true;
        }
    return false;
  };
  for (let improved = true; improved; ) {
    improved = false;
    for (let length = Math.floor(best.length / 2); length > 0; length = Math.floor(length / 2)) {
      for (let at = 0; at + length <= best.length; at++) {
        if (accept(replaced(best, at, length, []))) improved = true;
        if (accept(replaced(best, at, length, new Array<number>(length).fill(0)))) improved = true;
      }
    }
    for (let at = 0; at < best.length; at++)
      for (let lower = 0; lower < (best[at] ?? 0); lower++)
        if (accept(replaced(best, at, 1, [lower]))) {
          improved = true;
          break;
        }
    if (!improved) improved = lowerWithAnother() || lowerAndDrawAnew();
  }
  return best;
}

/** Without zeros at its end: they are what is read after it anyhow. */
function trimmed(list: readonly number[]): readonly number[] {
  return list.slice(0, list.findLastIndex((choice) => choice !== 0) + 1);
}

function replaced(
  list: readonly number[],
  at: number,
  count: number,
  by: readonly number[],
): readonly number[] {
  return [...list.slice(0, at), ...by, ...list.slice(at + count)];
}

/** With the number at a place one place earlier. */
function moved(list: readonly number[], at: number): readonly number[] {
  return replaced(list, at - 1, 2, [list[at]!, list[at - 1]!]);
}

/** Shorter, or as long and smaller at the first difference: a well-founded order. */
function isSimpler(a: readonly number[], b: readonly number[]): boolean {
  if (a.length !== b.length) return a.length < b.length;
  const at = a.findIndex((choice, index) => choice !== b[index]);
  return at >= 0 && a[at]! < b[at]!;
}

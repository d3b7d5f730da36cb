/** What a bound name must not hide: words of the language, and what the exported proof mentions. */
const TAKEN = new Set(
  (
    'as at cofix else end exists exists2 fix for forall fun if in is let match mod Prop return Set then ' +
    'Type using where with by facts cancellations cofactors left right sizes checked size_of value_of ' +
    'moved moved_by fits nat seq slope mixed_slope realFieldType'
  ).split(' '),
);

/**
 * A name for each key, all different: its wish where that is free and a name in Rocq, or as near to it as
 * can be. Those that come first choose first.
 */
export function rocqNames(
  wishes: Iterable<readonly [key: string, wish: string]>,
): ReadonlyMap<string, string> {
  const used = new Set(TAKEN);
  const names = new Map<string, string>();
  for (const [key, wish] of wishes) {
    let free = wish.replace(/\W/g, '_').replace(/^(?![A-Za-z])/, 'n');
    while (used.has(free)) free += '_';
    used.add(free);
    names.set(key, free);
  }
  return names;
}

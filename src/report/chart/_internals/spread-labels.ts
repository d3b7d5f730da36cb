/**
 * Moves labels apart until neighbours are at least `distance` from each other, each as near to where
 * it belongs as the others allow, and all between `from` and `to` as long as there is room.
 */
export function spreadLabels(
  places: readonly number[],
  distance: number,
  from: number,
  to: number,
): number[] {
  const order = places.map((_, index) => index).sort((a, b) => places[a]! - places[b]!);
  // Groups of labels that touch, each centred on the mean of where its labels belong.
  const groups: { members: number[]; start: number }[] = [];
  const startOf = (members: readonly number[]) => {
    const centre = members.reduce((sum, index) => sum + places[index]!, 0) / members.length;
    const length = (members.length - 1) * distance;
    return Math.max(from, Math.min(to - length, centre - length / 2));
  };
  for (const index of order) {
    let group = { members: [index], start: startOf([index]) };
    for (;;) {
      const before = groups.at(-1);
      if (before === undefined || before.start + before.members.length * distance <= group.start)
        break;
      groups.pop();
      const members = [...before.members, ...group.members];
      group = { members, start: startOf(members) };
    }
    groups.push(group);
  }
  const spread = new Array<number>(places.length);
  for (const { members, start } of groups)
    for (const [rank, index] of members.entries()) spread[index] = start + rank * distance;
  return spread;
}

interface Edge {
  readonly from: string;
  readonly to: string;
}

/** What a statement rests on: everything that it uses, or that these use, nearest first. */
export function ancestorsOf(id: string, edges: readonly Edge[]): readonly string[] {
  const found = new Set<string>();
  let layer = [id];
  while (layer.length > 0) {
    layer = edges
      .filter(({ from, to }) => layer.includes(from) && !found.has(to))
      .map(({ to }) => to);
    for (const each of layer) found.add(each);
  }
  return [...found];
}

/** Counts by a name. */
export type Counts = Map<string, number>;

export const increment = (counts: Counts, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};

/** As a record with its keys in order. */
export const inOrder = <V>(map: ReadonlyMap<string, V>): Record<string, V> =>
  Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : 1)));

/** Counts of values by label. */
export class LabelCounts {
  readonly #labels = new Map<string, Counts>();

  add(labels: Readonly<Record<string, string>>): void {
    for (const label in labels) {
      const values: Counts = this.#labels.get(label) ?? new Map();
      this.#labels.set(label, values);
      increment(values, String(labels[label]));
    }
  }

  record(): Record<string, Record<string, number>> {
    return inOrder(
      new Map([...this.#labels].map(([label, values]) => [label, inOrder(values)] as const)),
    );
  }
}

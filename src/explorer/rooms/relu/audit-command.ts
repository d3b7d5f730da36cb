/** The command that makes the audit of a state. */
export function auditCommand(
  values: {
    readonly hidden: string;
    readonly seed: number;
    readonly networks?: number;
    readonly permutations?: string;
  },
  weights: 'random' | 'trained',
): string {
  const { hidden, seed, networks = 60, permutations = '999' } = values;
  return [
    `lemmascope audit-relu --data iris --widths 4,${hidden.replaceAll('-', ',')},3 --${weights} --seed ${seed}`,
    ...(networks === 60 ? [] : [`--networks ${networks}`]),
    ...(permutations === '999' ? [] : [`--permutations ${permutations}`]),
  ].join(' ');
}

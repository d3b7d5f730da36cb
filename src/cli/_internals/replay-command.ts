/**
 * The command that repeats a run: its own words, and the seed when it was not among them.
 */
export function replayCommand(argv: readonly string[], seed: number): string {
  const seeded = argv.some((word) => word === '--seed' || word.startsWith('--seed='));
  const words = seeded ? argv : [...argv, '--seed', String(seed)];
  return ['lemmascope', ...words.map(quoted)].join(' ');
}

const quoted = (word: string) =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;

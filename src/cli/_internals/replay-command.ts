/**
 * The command that repeats a run: its own words, and the seed when it was not among them, before a
 * `--` that ends the options.
 */
export function replayCommand(argv: readonly string[], seed: number): string {
  const end = argv.includes('--') ? argv.indexOf('--') : argv.length;
  const options = argv.slice(0, end);
  const seeded = options.some((word) => word === '--seed' || word.startsWith('--seed='));
  const words = seeded ? argv : [...options, '--seed', String(seed), ...argv.slice(end)];
  return ['lemmascope', ...words.map(quoted)].join(' ');
}

const quoted = (word: string) =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;

import type { Command } from 'commander';

/**
 * The words of a command line with another claim in place of those it names: the options stay as they
 * are, except those that say where to write.
 */
export function wordsForClaim(argv: readonly string[], command: Command, claim: string): string[] {
  const [verb, ...words] = argv;
  const kept: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (word === '--') break;
    if (!word.startsWith('-') || /^-\d/.test(word)) continue;
    const [name] = word.split('=', 1);
    const option = command.options.find(({ long, short }) => long === name || short === name);
    const parts = [word];
    if (option?.required === true && !word.includes('=')) parts.push(words[++at] ?? '');
    if (!OUTPUT.includes(name!)) kept.push(...parts);
  }
  return [verb!, claim, ...kept];
}

/** Options that write files or change what is printed, not what is examined. */
const OUTPUT: readonly string[] = ['--json', '--report', '--certificates'];

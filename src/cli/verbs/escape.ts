import { Command } from 'commander';
import { escapeFrom } from '../../landscape/index.js';
import { COLOUR, escapeConsole, escapeJson, PLAIN, resultsJson } from '../../report/index.js';
import { examinePoints } from '../_internals/examine-points.js';
import type { Verb } from '../verb.js';

/** `lemmascope escape`: the proof of Theorem 2.3 (ii) as an algorithm. */
export const escapeVerb: Verb = (terminal, _argv, finish) =>
  new Command('escape')
    .description(
      'leave a point downhill along an exact polynomial curve, move by move as in the proof',
    )
    .argument('<points...>', 'point files; `….jsonl` holds one a line, `-` is JSON lines on stdin')
    .option('--json', 'print one JSON document')
    .action((files: string[], options: { json?: boolean }) => {
      const style = terminal.colour ? COLOUR : PLAIN;
      const examined = examinePoints(files, terminal, (name, point) => ({
        name,
        result: escapeFrom(point),
      }));
      terminal.out(
        options.json === true
          ? resultsJson(
              'escape',
              examined.results.map(({ name, result }) => escapeJson(name, result)),
            )
          : examined.results.map(({ name, result }) => escapeConsole(name, result, style)).join(''),
      );
      finish(examined.exitCode(({ result }) => (result.kind === 'inconclusive' ? 3 : 0)));
    });

import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { LemmascopeError } from '../../diagnostics/index.js';
import { CaseStore } from '../../hunt/node/index.js';
import {
  COLOUR,
  huntConsole,
  huntJson,
  PLAIN,
  replayConsole,
  replayJson,
} from '../../report/index.js';
import { integerOption } from '../_internals/integer-option.js';
import { replayCommand } from '../_internals/replay-command.js';
import { ablatedName, type Change } from '../hunt/ablated-name.js';
import { keepFindings } from '../hunt/keep-findings.js';
import { exitOfReplay, knownReport, replayKept, replayKnown } from '../hunt/replay-kept.js';
import { type Hunt, type HuntPlan, runHunt } from '../hunt/run-hunt.js';
import { resolveTarget, type TargetName, targetName } from '../hunt/target.js';
import type { Verb } from '../verb.js';

interface HuntOptions extends Change {
  readonly runs: number;
  readonly time?: number;
  readonly seed: number;
  readonly workers: number;
  readonly shard: string;
  readonly maxHidden: number;
  readonly maxWidth: number;
  readonly stuckAfter: number;
  readonly replay?: string;
  readonly resume?: boolean;
  readonly folder: string;
  readonly keep: boolean;
  readonly json?: boolean;
}

/** Every chunk of a campaign is listed before it begins. */
const MOST_RUNS = 20_000_000;
/** A day: timers take no more than 2³¹ milliseconds. */
const MOST_SECONDS = 86_400;

/** `lemmascope hunt`: looks for a counterexample of a claim. */
export const huntVerb: Verb = (terminal, argv, finish) =>
  new Command('hunt')
    .description('look for a counterexample of a claim, a mutant or a conjecture in a file')
    .argument('[claim]', 'id of a claim, or a TypeScript or JavaScript file that exports one')
    .option(
      '--runs <n>',
      'instances to draw for every way to attack',
      integerOption('--runs', 1, MOST_RUNS),
      2000,
    )
    .option('--time <seconds>', 'begin nothing after so long', integerOption('--time', 1))
    .option('--seed <n>', 'seed of the instances', integerOption('--seed', -(2 ** 31)), 1)
    .option(
      '--workers <n>',
      'threads; does not change what is found',
      integerOption('--workers', 1, 256),
      availableParallelism(),
    )
    .option('--shard <i/n>', 'do the i-th of n parts; merge puts them together', '1/1')
    .option('--drop <assumption>', 'of a clause of Theorem 2.3 or Corollary 2.4')
    .option('--loss <loss>', 'weighted, or weight-decay=μ, instead of the squared loss')
    .option(
      '--activation <name>',
      'relu instead of linear; relu-all-on or relu-some-on at the point',
    )
    .option('--max-hidden <H>', 'at most H hidden layers', integerOption('--max-hidden', 1, 20), 3)
    .option('--max-width <d>', 'widths at most d', integerOption('--max-width', 1, 50), 3)
    .option(
      '--stuck-after <seconds>',
      'a decision that takes longer is given up and counted',
      integerOption('--stuck-after', 1, MOST_SECONDS),
      20,
    )
    .option('--replay <id>', 'decide a kept case again, and nothing else')
    .option('--resume', 'go on with this campaign where it was interrupted')
    .option('--folder <path>', 'where cases and journals are kept', '.lemmascope')
    .option('--no-keep', 'keep no case and no journal')
    .option('--json', 'print one JSON document')
    .action(async (word: string | undefined, options: HuntOptions) => {
      const store = new CaseStore(join(options.folder, 'cases'));
      const style = terminal.colour ? COLOUR : PLAIN;
      if (options.replay !== undefined) {
        const replayed = await replayKept(store.get(options.replay), 1000 * options.stuckAfter);
        terminal.out(
          options.json === true ? replayJson([replayed]) : replayConsole([replayed], style),
        );
        return finish(exitOfReplay([replayed]));
      }
      if (options.resume === true && !options.keep)
        throw new LemmascopeError('OPTION_INVALID', {
          path: '--resume',
          expected: 'a journal to go on with',
          actual: '--no-keep, which keeps none',
        });
      const target = await resolveTarget(targetOf(word, options));
      const { folder, ...sizes } = options;
      const plan: HuntPlan = {
        ...sizes,
        shard: shardOption(options.shard),
        stuckAfterMilliseconds: 1000 * options.stuckAfter,
        ...(options.time === undefined ? {} : { timeLimit: 1000 * options.time }),
        resume: options.resume === true,
        ...(options.keep ? { folder } : {}),
        progress: terminal.progress,
      };
      // A shard does its part whatever is known.
      const isWhole = options.keep && plan.shard[1] === 1;
      const before = isWhole ? await replayKnown(store, target, plan, terminal) : [];
      const known = before.find(({ status }) => status === 'refutes');
      const interrupt = new AbortController();
      const stop = () => interrupt.abort();
      process.once('SIGINT', stop);
      const { report, undone, resumed, journal }: Hunt =
        known === undefined
          ? await runHunt(target, { ...plan, interrupt: interrupt.signal }).finally(() =>
              process.removeListener('SIGINT', stop),
            )
          : { report: knownReport(target, plan, known), undone: 0, resumed: false };
      process.removeListener('SIGINT', stop);
      const notes =
        known === undefined && options.keep
          ? keepFindings(store, target, report, options.folder)
          : [];
      if (known !== undefined) notes.push(`refuted by the kept case ${known.id}, before any run`);
      if (plan.resume && journal !== undefined && !resumed)
        notes.push('there was no journal of this campaign to resume: it was begun anew');
      if (undone > 0)
        notes.push(
          `${undone} chunks were not begun or not finished${journal === undefined ? '' : '; --resume goes on'}`,
        );
      if (journal !== undefined) notes.push(`journal  ${journal}`);
      const replay = replayCommand(argv, options.seed);
      terminal.out(
        options.json === true
          ? huntJson(report, before)
          : huntConsole(report, { replay, notes, replayed: before }, style),
      );
      if (interrupt.signal.aborted) return finish(130);
      finish({ refuted: 1, 'none found': 0, inconclusive: 3 }[report.verdict]);
    });

/** @throws OPTION_INVALID when there is none */
function targetOf(word: string | undefined, change: Change): TargetName {
  if (word !== undefined) return targetName(ablatedName(word, change));
  throw new LemmascopeError('OPTION_INVALID', {
    path: '<claim>',
    expected: 'id of a claim, a file that exports one, or --replay <id>',
    actual: 'none',
  });
}

/** @throws OPTION_INVALID */
function shardOption(text: string): readonly [number, number] {
  const match = /^([1-9]\d{0,5})\/([1-9]\d{0,5})$/.exec(text);
  const [i, n] = [Number(match?.[1]), Number(match?.[2])];
  if (match === null || i > n)
    throw new LemmascopeError('OPTION_INVALID', {
      path: '--shard',
      expected: 'i/n with 1 ≤ i ≤ n, such as 2/4',
      actual: JSON.stringify(text),
    });
  return [i, n];
}

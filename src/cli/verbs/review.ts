import { Command } from 'commander';
import { GRADE_MEANINGS, reviewMarkdown } from '../../report/index.js';
import { addBudgetOptions, type BudgetOptions, budgetOf } from '../_internals/check-options.js';
import { replayCommand } from '../_internals/replay-command.js';
import { runReview } from '../_internals/run-review.js';
import type { Verb } from '../verb.js';

/** `lemmascope review`: the sentences this project began with, and what checks each. */
export const reviewVerb: Verb = (terminal, argv, finish) =>
  addBudgetOptions(
    new Command('review').description(
      'list the claims of the summary that this project began with, each with what checks it',
    ),
  ).action((options: BudgetOptions) => {
    const report = runReview(budgetOf(options), terminal.progress);
    terminal.progress('');
    const command = replayCommand(argv, options.seed);
    terminal.out(reviewMarkdown(report, { command, meanings: GRADE_MEANINGS }));
    const refuted = report.claims.some(({ grade }) => grade === 'refuted');
    const open = [...report.claims.map(({ grade }) => grade), ...report.cells.map(verdictOf)];
    finish(
      refuted || report.cells.some(({ surprise }) => surprise)
        ? 1
        : open.includes('inconclusive')
          ? 3
          : 0,
    );
  });

const verdictOf = ({ verdict }: { readonly verdict: string }): string => verdict;

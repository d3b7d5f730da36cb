import { Command } from 'commander';
import { LemmascopeError } from '../../diagnostics/index.js';
import { huntablesOf, huntReport } from '../../hunt/index.js';
import { mergeJournals, readJournal } from '../../hunt/node/index.js';
import { COLOUR, huntConsole, huntJson, PLAIN } from '../../report/index.js';
import { packageVersion } from '../_internals/package-root.js';
import { targetOfKept } from '../hunt/kept-target.js';
import { resolveTarget } from '../hunt/target.js';
import type { Verb } from '../verb.js';

/** `lemmascope merge`: the shards of one campaign put together. */
export const mergeVerb: Verb = (terminal, argv, finish) =>
  new Command('merge')
    .description('put the journals of all shards of a hunt together')
    .argument('<journals...>', 'the .jsonl files that hunt --shard wrote')
    .option('--json', 'print one JSON document: that of the hunt in one piece')
    .action(async (paths: string[], options: { readonly json?: boolean }) => {
      const { campaign, target: kept } = readJournal(paths[0]!).header;
      const { claim, hash } = await resolveTarget(targetOfKept(kept, paths[0]!));
      if (hash !== campaign.claimHash)
        throw new LemmascopeError('MERGE_DIFFERENT_CAMPAIGNS', {
          path: paths[0]!,
          expected: `the claim as it stands now, ${hash}`,
          actual: `${campaign.claimHash}: it has changed since`,
        });
      if (campaign.version !== packageVersion())
        throw new LemmascopeError('MERGE_DIFFERENT_CAMPAIGNS', {
          path: paths[0]!,
          expected: `a campaign of lemmascope ${packageVersion()}`,
          actual: campaign.version,
        });
      const ways = huntablesOf(claim, campaign);
      const report = huntReport(campaign, ways, mergeJournals(paths, ways.length).results);
      const replay = ['lemmascope', ...argv].join(' ');
      const style = terminal.colour ? COLOUR : PLAIN;
      terminal.out(
        options.json === true
          ? huntJson(report, [])
          : huntConsole(report, { replay, notes: [], replayed: [] }, style),
      );
      finish({ refuted: 1, 'none found': 0, inconclusive: 3 }[report.verdict]);
    });

import { Command } from 'commander';
import { CLAIMS } from '../../../proofs/index.js';
import { ClaimGraph, dropHypothesis } from '../../claims/index.js';
import {
  type ClaimsGraph,
  COLOUR,
  claimsGraph,
  graphConsole,
  graphDot,
  graphJson,
  graphSvg,
  PLAIN,
} from '../../report/index.js';
import { formalProofs } from '../_internals/formal-proofs.js';
import { CLAIM_IDS, FACT_IDS, LIBRARY } from '../_internals/library.js';
import { quickCheck } from '../_internals/quick-check.js';
import { wordOption } from '../_internals/word-option.js';
import { writeAtomically } from '../_internals/write-atomically.js';
import type { Verb } from '../verb.js';

const FORMATS = ['text', 'dot', 'svg', 'json'] as const;

interface GraphOptions {
  readonly format: (typeof FORMATS)[number];
  readonly json?: boolean;
  readonly drop?: string;
  readonly check?: boolean;
  readonly output?: string;
}

/** `lemmascope graph`: claims and what they use, and what is left without an assumption. */
export const graphVerb: Verb = (terminal, _argv, finish) =>
  new Command('graph')
    .description('show which claims use which, and what still stands without an assumption')
    .argument('[claims...]', 'ids of claims, with what they use (default: all)')
    .option(
      '--format <text|dot|svg|json>',
      'a list, Graphviz, a picture or one JSON document',
      wordOption('--format', FORMATS),
      'text',
    )
    .option('--json', 'the same as --format json')
    .option('--drop <hypothesis>', 'what stands and what falls without it, such as xxt-full-rank')
    .option('--check', 'run check --quick and show the grades')
    .option('-o, --output <file>', 'write to a file, whole or not at all')
    .action((ids: string[], options: GraphOptions) => {
      const claims = LIBRARY.inOrder(ids.length > 0 ? ids : CLAIM_IDS);
      const dropped =
        options.drop === undefined
          ? undefined
          : dropHypothesis(
              new ClaimGraph([...new Set([...CLAIMS, ...claims])]),
              options.drop,
              formalProofs(),
            );
      const shown =
        options.check === true
          ? quickCheck(
              claims.map(({ id }) => id),
              terminal,
            ).reports
          : claims;
      const graph = claimsGraph(shown, FACT_IDS, dropped);
      const format = options.json === true ? 'json' : options.format;
      // A file is not coloured, whatever the terminal is.
      const colour = terminal.colour && options.output === undefined;
      const text = rendered(graph, format, colour);
      if (options.output === undefined) terminal.out(text);
      else writeAtomically(options.output, text);
      finish(0);
    });

function rendered(graph: ClaimsGraph, format: GraphOptions['format'], colour: boolean): string {
  switch (format) {
    case 'text':
      return graphConsole(graph, colour ? COLOUR : PLAIN);
    case 'dot':
      return graphDot(graph);
    case 'svg':
      return graphSvg(graph);
    case 'json':
      return graphJson(graph);
  }
}

import { Command } from 'commander';
import { LemmascopeError } from '../../diagnostics/index.js';
import {
  type AblatedPoint,
  classify,
  floatVerdict,
  nearbyCriticalPoint,
} from '../../landscape/index.js';
import {
  COLOUR,
  classificationConsole,
  classificationJson,
  floatVerdictConsole,
  floatVerdictJson,
  PLAIN,
  resultsJson,
} from '../../report/index.js';
import { examinePoints } from '../_internals/examine-points.js';
import type { Verb } from '../verb.js';

/** `lemmascope classify`: what exact points are, or what float points look like. */
export const classifyVerb: Verb = (terminal, _argv, finish) =>
  new Command('classify')
    .description('say what each point is: found from ranks and from the Hessian, which must agree')
    .argument('<points...>', 'point files; `….jsonl` holds one a line, `-` is JSON lines on stdin')
    .option(
      '--float',
      'the numbers are approximate (a trained network): verdict by floats, and the exact critical point nearby if there is one',
    )
    .option('--json', 'print one JSON document')
    .action((files: string[], options: { float?: boolean; json?: boolean }) => {
      const style = terminal.colour ? COLOUR : PLAIN;
      const look = options.float === true ? asFloats : exactly;
      const examined = examinePoints(files, terminal, (name, point) => look(name, point));
      terminal.out(
        options.json === true
          ? resultsJson(
              'classify',
              examined.results.map(({ json }) => json),
            )
          : examined.results.map(({ text }) => text(style)).join(''),
      );
      finish(examined.exitCode(({ outcome }) => outcome));
    });

function exactly(name: string, point: AblatedPoint) {
  const found = classify(point);
  return {
    json: classificationJson(name, found),
    text: (style: typeof PLAIN) => classificationConsole(name, found, style),
    outcome: outcomeOf(found.class, found.disagreement),
  };
}

function asFloats(name: string, point: AblatedPoint) {
  const found = floatVerdict(point);
  if (found === undefined)
    throw new LemmascopeError('OPTION_INVALID', {
      path: '--float',
      expected: 'the squared loss of a linear network',
      actual: name,
    });
  const close = found.class === 'not-critical' ? undefined : nearbyCriticalPoint(point);
  const nearby = close === undefined ? undefined : { found: close, exact: classify(close.point) };
  return {
    json: floatVerdictJson(name, found, nearby),
    text: (style: typeof PLAIN) => floatVerdictConsole(name, found, nearby, style),
    outcome: outcomeOf(found.class, undefined),
  };
}

/** A disagreement between two exact computations is a finding: something is wrong, exit code 1. */
function outcomeOf(found: string, disagreement: string | undefined): 0 | 1 | 3 {
  if (disagreement !== undefined) return 1;
  return found === 'inconclusive' ? 3 : 0;
}

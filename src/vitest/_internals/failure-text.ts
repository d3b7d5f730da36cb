import type { HuntReport } from '../../hunt/index.js';
import type { SuitePlan } from './hunt-way.js';

/** Why the test of a claim failed, and how to see it again. */
export function failureText(
  { campaign, verdict, reasons, runs, counterexample }: HuntReport,
  { seed, maxHidden, maxWidth }: SuitePlan,
): string {
  const lines =
    counterexample === undefined
      ? [
          `${campaign.claim}: ${verdict}, no counterexample in ${runs} runs of this distribution`,
          ...reasons.map((reason) => `  because     ${reason}`),
        ]
      : [
          `${campaign.claim} is refuted by ${counterexample.way}, ${counterexample.at}`,
          `  found       ${counterexample.found}`,
          `  expected    ${counterexample.expected}`,
          `  instance    ${JSON.stringify(counterexample.instance)} (run ${counterexample.run}, ${counterexample.shrinks} shrinks)`,
          `  certificate ${counterexample.certificate === null ? (counterexample.certificateNote ?? 'none') : 'accepted by the kernel'}`,
        ];
  const options = `--seed ${seed} --runs ${campaign.runs} --max-hidden ${maxHidden} --max-width ${maxWidth}`;
  return [...lines, `  replay      lemmascope hunt FILE ${options}`].join('\n');
}

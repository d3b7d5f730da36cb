import type { DependenceTest, FiveNumbers, ReluAudit } from '../relu/index.js';
import { plural } from './_internals/plural.js';
import {
  confidence,
  decision,
  digits,
  interval,
  limitsOf,
  pathName,
  pValue,
  weightsLine,
} from './audit-relu-text.js';
import { dataLine } from './data-summary.js';
import type { Style } from './style.js';

/** An audit of A1p-m and A5u-m as a report for people. */
export function auditReluConsole(audit: ReluAudit, style: Style): string {
  const lines = [
    style.strong('lemmascope audit-relu'),
    ...headLines(audit),
    '',
    style.strong('A1p-m  P(Z = 1) is the same for every path'),
    ...activationLines(audit, style),
    '',
    style.strong('A5u-m  Z is independent of X'),
    ...inputLines(audit, style),
    '',
    style.strong('A5u-m  Z is independent of W'),
    ...weightLines(audit, style),
    '',
    style.strong('The reduction: E_Z[qŶ] = W_{H+1}⋯W_1X under both'),
    ...gapLines(audit),
    '',
    style.strong('What this does not say'),
    ...limitsOf(audit).map((line) => `  ${line}`),
  ];
  return `${lines.join('\n')}\n`;
}

function headLines(audit: ReluAudit): string[] {
  const { dataset, architecture, training, samples, paths, plan } = audit;
  const part = BigInt(paths.examined.length) < paths.hidden;
  return [
    `data      ${dataLine(dataset)}`,
    `network   ${architecture}, ReLU, no biases; ${weightsLine(audit)}`,
    ...(training === undefined
      ? [`samples   ${samples}, all of them audited`]
      : [
          `samples   ${training.samples} trained on; ${samples} others audited`,
          `training  ½‖Ŷ − Y‖² from ${digits(training.initialLoss)} to ${digits(training.loss)}; the best of a linear network of these widths is ${digits(training.linearOptimum)}${training.loss > training.linearOptimum ? ', which training did not reach' : ''}`,
          `          after training ${plural(plan.networks, 'network')}, ${FIVE} ${quartiles(audit.ensemble.loss!)}`,
        ]),
    `paths     ${paths.all}, through ${plural(Number(paths.hidden), 'hidden path')} whose units alone decide Z; ${part ? `${paths.examined.length} of those drawn at random and examined` : 'all examined'}`,
    `level     ${plan.level} for each of three tests, at most ${digits(Math.min(1, 3 * plan.level))} that any rejects a true null; confidence ${confidence(plan.level)}`,
  ];
}

const quartiles = ({ min, lower, median, upper, max }: FiveNumbers) =>
  `${digits(min)} | ${digits(lower)} | ${digits(median)} | ${digits(upper)} | ${digits(max)}`;

const FIVE = 'min | quartiles | max:';

function activationLines(audit: ReluAudit, style: Style): string[] {
  const { activation, equality, paths, plan, ensemble } = audit;
  const { pair } = equality;
  const named = (index: number) => pathName(paths.examined[index]!);
  const dead = activation.mean === 0;
  const sure = confidence(plan.level);
  return [
    '  The network is fixed (the first of the seed), probability is over samples.',
    `  share of samples on which a path is active, ${FIVE} ${quartiles(activation.summary)}`,
    `  ${activation.never} of ${paths.examined.length} never active, ${activation.always} on every sample; mean ρ̂ = ${digits(activation.mean)}`,
    ...(dead
      ? [
          `  ${style.doubtful('No path is active on any sample: here Ŷ = 0, all shares are equal to 0, and q = 1/ρ̂ does not exist.')}`,
        ]
      : []),
    `  standard deviation between paths: ${digits(activation.deviation)} on the samples, in ${interval(activation.deviationInterval)} for the probabilities (${sure})`,
    `  variance between paths: ${digits(activation.variance)} when what sampling adds is taken off`,
    `  two of the probabilities differ by ${digits(Math.floor(activation.differenceAtLeast * 1000) / 1000)} or more (${sure})`,
    '  null: all paths have one probability',
    ...(equality.pairs === 0
      ? ['  not tested: one path alone has nothing to be compared with']
      : [
          `  test: exact swaps within samples (McNemar) of ${plural(equality.pairs, 'pair')} of paths, Bonferroni`,
          `  p = ${pValue(equality.p)}, ${verdict(equality.rejected, plan.level, style)}; ${plural(equality.pairsRejected, 'pair')} by themselves`,
          `  most uneven: ${named(pair.first)} active without ${named(pair.second)} on ${plural(pair.onlyFirst, 'sample')}, the other way on ${pair.onlySecond}`,
        ]),
    `  standard deviation in each of ${plural(ensemble.networks, 'network')}, ${FIVE} ${quartiles(ensemble.deviation)}`,
    ...(ensemble.dead > 0
      ? [`  ${plural(ensemble.dead, 'network')} without any path active on any sample`]
      : []),
  ];
}

const verdict = (rejected: boolean, level: number, style: Style) =>
  (rejected ? style.bad : style.doubtful)(decision(rejected, level));

function inputLines({ onInputs, paths, plan, samples }: ReluAudit, style: Style): string[] {
  const most = Math.max(...onInputs.information);
  return [
    '  The network is fixed, probability is over samples. Z is a function of X then: the null is true only',
    '  if no Z varies, and the test says how plainly it is false.',
    `  mutual information of X and one Z on the samples, largest: ${digits(most)} bits (0 under independence)`,
    '  null: all Z together are independent of X',
    ...testLines(
      onInputs.test,
      `${onInputs.samples === samples ? plural(samples, 'sample') : `${onInputs.samples} of ${samples} samples, drawn at random,`}`,
      (index) => pathName(paths.examined[index]!),
      plan.level,
      style,
    ),
  ];
}

function weightLines({ onWeights, plan, paths, samples }: ReluAudit, style: Style): string[] {
  const part = onWeights.paths.length < paths.examined.length;
  return [
    `  ${onWeights.samples === samples ? 'The samples are' : `${onWeights.samples} of the samples, drawn at random, are`} fixed, probability is over ${plan.weights === 'trained' ? 'initialisation and training' : 'the draw of the weights'}: ${plural(plan.networks, 'network')}.`,
    `  null: all Z together are independent of W${part ? ` (${onWeights.paths.length} hidden paths, drawn at random)` : ''}`,
    ...testLines(
      onWeights.test,
      plural(plan.networks, 'network'),
      (index) => pathName(onWeights.paths[index]!),
      plan.level,
      style,
    ),
  ];
}

function testLines(
  test: DependenceTest,
  permuted: string,
  name: (index: number) => string,
  level: number,
  style: Style,
): string[] {
  if (test.kind === 'not-tested') return [`  not tested: ${test.reason}`];
  const { result } = test;
  const strongest = test.correlations[test.strongest]!;
  return [
    `  test: ${permuted} permuted ${plural(result.permutations, 'time')}, largest distance correlation of ${plural(test.tested, 'path')} that vary`,
    `  largest ${digits(strongest)} (path ${name(test.strongest)}); permuted, above ${digits(result.critical)} with a chance of at most ${level}`,
    `  p = ${pValue(result.p)}, ${verdict(result.rejected, level, style)}; ${plural(test.pathsRejected, 'path')} by themselves`,
  ];
}

function gapLines({ gap, ensemble, activation }: ReluAudit): string[] {
  const head =
    '  ‖qŶ − W⋯WX‖/‖W⋯WX‖ on the audited samples, 0 if they agree, 1 if q = 0 is as good';
  if (gap.best === undefined)
    return [head, '  first network: W⋯WX = 0 there, so there is nothing to divide by'];
  const scale =
    gap.bestScale === undefined
      ? '1, as Ŷ = 0 there'
      : `${digits(gap.best)} at the best q = ${digits(gap.bestScale)}`;
  const byShare =
    gap.byShare === undefined
      ? ''
      : `, ${digits(gap.byShare)} at q = 1/ρ̂ = ${digits(1 / activation.mean)}`;
  return [
    head,
    `  first network: ${scale}${byShare}`,
    ...(ensemble.gap === undefined
      ? []
      : [
          `  at the best q of each of ${plural(ensemble.networks, 'network')}, ${FIVE} ${quartiles(ensemble.gap)}`,
        ]),
  ];
}

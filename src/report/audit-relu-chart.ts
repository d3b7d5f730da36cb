import type { ReluAudit } from '../relu/index.js';
import { confidence, digits, limitsOf, pathName, weightsLine } from './audit-relu-text.js';
import { chartSvg } from './chart/index.js';

/**
 * The audit as a picture: how often each hidden path is active, with intervals that hold together, and
 * the distance correlation of its activity with the input. Under A1p-m the first would lie on a
 * level line; under A5u-m the second would stay below the critical value.
 */
export function auditReluChart(audit: ReluAudit): string {
  const { activation, onInputs, paths, plan, samples, dataset, architecture } = audit;
  const order = [...activation.shares.keys()].toSorted(
    (a, b) => activation.shares[a]! - activation.shares[b]! || a - b,
  );
  const { test } = onInputs;
  const shares = order.map((path, place) => ({
    x: place + 1,
    y: activation.shares[path]!,
    ...activation.intervals[path]!,
  }));
  const correlations = order.flatMap((path, place) => {
    const y = test.kind === 'tested' ? test.correlations[path] : undefined;
    return y === undefined ? [] : [{ x: place + 1, y }];
  });
  const least = pathName(paths.examined[order[0]!]!);
  const most = pathName(paths.examined[order.at(-1)!]!);
  return chartSvg({
    title: `Paths of a ${architecture} ReLU network on ${dataset.name}`,
    description: `Share of ${samples} samples on which each of ${order.length} hidden paths is active, from path ${least} with ${digits(activation.summary.min)} to path ${most} with ${digits(activation.summary.max)}, and the distance correlation of its activity with the input.`,
    x: {
      kind: 'linear',
      label: 'hidden paths, by the share of samples on which they are active',
      domain: [0, order.length + 1],
    },
    y: { kind: 'linear', label: 'share, or correlation', domain: [0, 1] },
    series: [
      {
        kind: 'points',
        name: `share active, with ${confidence(plan.level)} intervals that hold together`,
        points: shares,
      },
      ...(correlations.length === 0
        ? []
        : [
            {
              kind: 'points' as const,
              name: 'distance correlation of Z and X',
              points: correlations,
            },
          ]),
    ],
    references: [
      { axis: 'y', at: activation.mean, label: `mean ρ̂ ${digits(activation.mean)}` },
      ...(test.kind === 'tested' && test.result.critical <= 1
        ? [
            {
              axis: 'y' as const,
              at: test.result.critical,
              label: `critical correlation ${digits(test.result.critical)}`,
            },
          ]
        : []),
    ],
    notes: [
      `${weightsLine(audit)}; ${samples} samples audited; level ${plan.level}; ${plan.permutations} permutations`,
      limitsOf(audit)[1]!,
    ],
  });
}

import { type DependenceTest, type HiddenPath, type ReluAudit, TRAINING } from '../relu/index.js';
import { jsonDocument } from './_internals/json-document.js';
import { limitsOf } from './audit-relu-text.js';
import { dataJson } from './data-summary.js';

/** An audit of A1p-m and A5u-m as a JSON document; estimates have ten significant digits. */
export function auditReluJson(audit: ReluAudit): string {
  const { dataset, architecture, plan, training, paths, activation, equality } = audit;
  const { onInputs, onWeights, gap, ensemble } = audit;
  return jsonDocument('audit-relu', {
    data: dataJson(dataset),
    widths: architecture.widths,
    ...plan,
    samples: audit.samples,
    training: training === undefined ? null : { ...TRAINING, ...roundedAll(training) },
    paths: {
      all: paths.all.toString(),
      hidden: paths.hidden.toString(),
      examined: paths.examined.length,
    },
    equalProbabilities: {
      null: 'all paths have one success probability over samples',
      test: 'exact swaps within samples of each pair of paths (McNemar), Bonferroni',
      pairs: equality.pairs,
      p: rounded(equality.p),
      rejected: equality.rejected,
      pairsRejected: equality.pairsRejected,
      mostUneven:
        equality.pairs === 0
          ? null
          : {
              first: units(paths.examined[equality.pair.first]!),
              second: units(paths.examined[equality.pair.second]!),
              onlyFirst: equality.pair.onlyFirst,
              onlySecond: equality.pair.onlySecond,
            },
      mean: rounded(activation.mean),
      shares: roundedAll(activation.summary),
      never: activation.never,
      always: activation.always,
      variance: rounded(activation.variance),
      deviation: rounded(activation.deviation),
      deviationInterval: roundedAll(activation.deviationInterval),
      differenceAtLeast: rounded(activation.differenceAtLeast),
    },
    independentOfInputs: {
      null: 'all Z together are independent of X over samples',
      samples: onInputs.samples,
      largestInformationBits: rounded(Math.max(...onInputs.information)),
      ...testJson(onInputs.test, paths.examined),
    },
    independentOfWeights: {
      null: 'all Z together are independent of W over networks',
      samples: onWeights.samples,
      ...testJson(onWeights.test, onWeights.paths),
    },
    reduction: {
      bestScale: orNull(gap.bestScale),
      best: orNull(gap.best),
      byShare: orNull(gap.byShare),
    },
    ensemble: {
      networks: ensemble.networks,
      share: roundedAll(ensemble.share),
      deviation: roundedAll(ensemble.deviation),
      gap: ensemble.gap === undefined ? null : roundedAll(ensemble.gap),
      dead: ensemble.dead,
      loss: ensemble.loss === undefined ? null : roundedAll(ensemble.loss),
    },
    perPath: paths.examined.map((path, index) => ({
      units: units(path),
      share: rounded(activation.shares[index]!),
      interval: roundedAll(activation.intervals[index]!),
      informationBits: rounded(onInputs.information[index]!),
      inputCorrelation: ofPath(onInputs.test, 'correlations', index),
      inputAdjustedP: ofPath(onInputs.test, 'adjusted', index),
    })),
    limits: limitsOf(audit),
  });
}

const rounded = (value: number) => Number(value.toPrecision(10));

const orNull = (value: number | undefined) => (value === undefined ? null : rounded(value));

function roundedAll<Numbers extends object>(numbers: Numbers): Numbers {
  return Object.fromEntries(
    Object.entries(numbers).map(([name, value]) => [name, rounded(value as number)]),
  ) as Numbers;
}

/** Counted from 1. */
const units = (path: HiddenPath) => path.map((unit) => unit + 1);

function testJson(test: DependenceTest, paths: readonly HiddenPath[]) {
  if (test.kind === 'not-tested') return { tested: 0, reason: test.reason };
  const { result } = test;
  return {
    test: 'permutations, largest distance correlation of the paths',
    tested: test.tested,
    permutations: result.permutations,
    strongest: units(paths[test.strongest]!),
    largest: orNull(test.correlations[test.strongest]),
    critical: rounded(result.critical),
    p: rounded(result.p),
    rejected: result.rejected,
    pathsRejected: test.pathsRejected,
  };
}

const ofPath = (test: DependenceTest, what: 'correlations' | 'adjusted', index: number) =>
  test.kind === 'not-tested' ? null : orNull(test[what][index]);

import type { Architecture, Dataset } from '../../network/index.js';
import { type TrainedRelu, trainRelu } from '../train.js';
import { heWeights } from '../train-weights.js';
import { auditedData } from './_internals/audited-data.js';
import { chosenOf } from './_internals/permutations.js';
import { streams } from './_internals/streams.js';
import {
  type ActivationSpread,
  activationSpread,
  type FiveNumbers,
  fiveNumbers,
} from './activation-spread.js';
import { dependenceOnInputs, type InputDependence } from './dependence-on-inputs.js';
import { dependenceOnWeights, type EnsembleMember } from './dependence-on-weights.js';
import type { DependenceTest } from './dependence-test.js';
import { type EqualProbabilitiesTest, equalProbabilitiesTest } from './equal-probabilities-test.js';
import { type HiddenPath, hiddenPaths } from './hidden-paths.js';
import { linearOptimum } from './linear-optimum.js';
import { type PathActivity, pathActivity } from './path-activity.js';
import { type ReductionGap, reductionGap } from './reduction-gap.js';

/** What is audited, and how. */
export interface ReluAuditPlan {
  readonly weights: 'random' | 'trained';
  readonly seed: number;
  /** Networks in the ensemble, from which the dependence on the weights is seen. The first is audited. */
  readonly networks: number;
  /** Of each of the three tests, and 1 − level is the confidence of each interval or set of intervals. */
  readonly level: number;
  readonly permutations: number;
  /** Whether the mean of all samples was subtracted, which makes them depend on one another. */
  readonly centred: boolean;
}

/** How far A1p-m and A5u-m are from true for a ReLU network on data. */
export interface ReluAudit {
  readonly dataset: Dataset;
  readonly architecture: Architecture;
  readonly plan: ReluAuditPlan;
  /** Samples audited; those trained on are others. */
  readonly samples: number;
  readonly training: ReluTraining | undefined;
  readonly paths: {
    readonly all: bigint;
    readonly hidden: bigint;
    /** The hidden paths examined: all, or a seeded part of them. */
    readonly examined: readonly HiddenPath[];
  };
  /** A1p-m, of the first network over samples. */
  readonly activation: ActivationSpread;
  readonly equality: EqualProbabilitiesTest;
  /** A5u-m, of the first network over samples. */
  readonly onInputs: InputDependence;
  /** A5u-m, over networks. */
  readonly onWeights: {
    readonly paths: readonly HiddenPath[];
    readonly samples: number;
    readonly test: DependenceTest;
  };
  readonly gap: ReductionGap;
  /** Of each network by itself, over the ensemble. */
  readonly ensemble: {
    readonly networks: number;
    readonly share: FiveNumbers;
    readonly deviation: FiveNumbers;
    /** Undefined where no network has a gap. */
    readonly gap: FiveNumbers | undefined;
    /** Networks none of whose examined paths is active on any sample. */
    readonly dead: number;
    readonly loss: FiveNumbers | undefined;
  };
}

/** How the first network was trained, and what a linear one could do on the same samples. */
export interface ReluTraining {
  readonly samples: number;
  readonly initialLoss: number;
  readonly loss: number;
  readonly linearOptimum: number;
}

/** Above these, a seeded part is examined, and the audit says so. */
const MOST = { paths: 1024, pathsForWeights: 64, samplesForWeights: 400 };

/**
 * Audits the two assumptions that K16 keeps, A1p-m and A5u-m, on ReLU networks of one architecture
 * without biases, random or trained. Seeded and in float64.
 *
 * "Probability" is over samples of the law the data come from, the network being fixed, except where Z
 * is tested against the weights: there it is over networks, the samples being fixed. Samples are taken
 * to be independent. What is found is about this architecture, these data and this way of drawing or
 * training weights, and about nothing else.
 *
 * @throws AUDIT_TOO_FEW_SAMPLES, NUMBER_OUT_OF_RANGE, TRAINING_DIVERGED
 */
export function auditRelu(
  dataset: Dataset,
  architecture: Architecture,
  plan: ReluAuditPlan,
  onProgress: (network: number) => void = () => {},
): ReluAudit {
  const choices = streams(plan.seed);
  const data = auditedData(dataset, plan.weights === 'trained', choices.split);
  const { count, allPaths, paths } = hiddenPaths(architecture, MOST.paths, choices.paths);
  const forWeights = {
    paths: chosenOf(paths.length, MOST.pathsForWeights, choices.paths),
    samples: chosenOf(data.m, MOST.samplesForWeights, choices.paths),
  };

  const members: EnsembleMember[] = [];
  const trained: TrainedRelu[] = [];
  const found: { share: number; deviation: number; gap: ReductionGap }[] = [];
  let first: PathActivity | undefined;
  for (let network = 0; network < plan.networks; network++) {
    onProgress(network + 1);
    const result =
      data.training === undefined
        ? undefined
        : trainRelu(architecture, data.training, choices.networks);
    if (result !== undefined) trained.push(result);
    const weights = result?.weights ?? heWeights(architecture, choices.networks);
    const activity = pathActivity(architecture, weights, data.x, data.m, paths);
    first ??= activity;
    const share = shareOf(activity.active);
    found.push({
      share,
      deviation: deviationOf(activity.active),
      gap: reductionGap(activity, share),
    });
    members.push({
      weights,
      active: [...forWeights.paths].map((path) =>
        Uint8Array.from(forWeights.samples, (sample) => activity.active[path]![sample]!),
      ),
    });
  }

  const { active } = first!;
  const weightPaths = [...forWeights.paths].map((index) => paths[index]!);
  const gaps = found.flatMap(({ gap }) => gap.best ?? []);
  return {
    dataset,
    architecture,
    plan,
    samples: data.m,
    training:
      data.training === undefined
        ? undefined
        : {
            samples: data.training.m,
            initialLoss: trained[0]!.initialLoss,
            loss: trained[0]!.loss,
            linearOptimum: linearOptimum(architecture, data.training.moments),
          },
    paths: { all: allPaths, hidden: count, examined: paths },
    activation: activationSpread(active, plan.level),
    equality: equalProbabilitiesTest(active, plan.level),
    onInputs: dependenceOnInputs(active, data.x, plan.permutations, plan.level, choices.inputs),
    onWeights: {
      paths: weightPaths,
      samples: forWeights.samples.length,
      test: dependenceOnWeights(
        architecture,
        weightPaths,
        members,
        plan.permutations,
        plan.level,
        choices.weights,
      ),
    },
    gap: found[0]!.gap,
    ensemble: {
      networks: plan.networks,
      share: fiveNumbers(found.map(({ share }) => share)),
      deviation: fiveNumbers(found.map(({ deviation }) => deviation)),
      gap: gaps.length === 0 ? undefined : fiveNumbers(gaps),
      dead: found.filter(({ share }) => share === 0).length,
      loss: trained.length === 0 ? undefined : fiveNumbers(trained.map(({ loss }) => loss)),
    },
  };
}

const sharesOf = (active: readonly Uint8Array[]) =>
  active.map((z) => z.reduce((sum, value) => sum + value, 0) / z.length);

const shareOf = (active: readonly Uint8Array[]) =>
  sharesOf(active).reduce((sum, share) => sum + share, 0) / active.length;

function deviationOf(active: readonly Uint8Array[]): number {
  const mean = shareOf(active);
  return Math.sqrt(
    sharesOf(active).reduce((sum, share) => sum + (share - mean) ** 2, 0) / active.length,
  );
}

import type { Architecture, Dataset } from '../../network/index.js';
import { trainRelu } from '../train.js';
import { heWeights } from '../train-weights.js';
import { auditedData } from './_internals/audited-data.js';
import { streams } from './_internals/streams.js';

/** The network that an audit examines over samples: the first of its seed. */
export interface AuditedNetwork {
  /** Float64, W_1 row by row, then W_2, …. */
  readonly weights: Float64Array;
  /** Training samples, and their loss ½‖Ŷ − Y‖²; undefined for random weights. */
  readonly training: { readonly samples: number; readonly loss: number } | undefined;
}

/**
 * The network that `auditRelu` examines over samples, for the same data, architecture and seed, to the
 * last bit.
 *
 * @throws AUDIT_TOO_FEW_SAMPLES, TRAINING_DIVERGED
 */
export function auditedNetwork(
  dataset: Dataset,
  architecture: Architecture,
  { weights, seed }: { readonly weights: 'random' | 'trained'; readonly seed: number },
): AuditedNetwork {
  const choices = streams(seed);
  const { training } = auditedData(dataset, weights === 'trained', choices.split);
  if (training === undefined)
    return { weights: heWeights(architecture, choices.networks), training: undefined };
  const trained = trainRelu(architecture, training, choices.networks);
  return { weights: trained.weights, training: { samples: training.m, loss: trained.loss } };
}

import type { Ablation } from '../../../properties/ablations/index.js';
import { type AblateCell, type AblateSizes, runAblation as run } from '../../hunt/index.js';
import { packageVersion } from './package-root.js';

/** Hunts one clause without one assumption, in this process, and compares with what is expected. */
export const runAblation = (
  ablation: Ablation,
  { seed, runs, maxHidden, maxWidth }: AblateSizes,
): AblateCell => run(ablation, { seed, runs, maxHidden, maxWidth, version: packageVersion() });

export type {
  AblateCell,
  AblateSizes,
  AblateVerdict,
} from './ablate-cell.js';
export { type Campaign, type Chunk, chunksOf, shardOf } from './campaign.js';
export {
  type ChunkResult,
  FAULT_KINDS,
  type Fault,
  type FaultKind,
  type FoundViolation,
  type NearMiss,
  type Place,
  type ScoutCounts,
} from './chunk-result.js';
export { claimHash } from './claim-hash.js';
export { type Decided, decideInstance, type Watch } from './decide-instance.js';
export {
  type Counterexample,
  type HuntableHeading,
  type HuntableReport,
  type HuntReport,
  type HuntVerdict,
  huntReport,
} from './hunt-report.js';
export type { Huntable, Labels, ScoutedWay } from './huntable.js';
export { huntablesOf } from './huntables-of.js';
export { replayInstance } from './replay.js';
export { REPLAY_STATUSES, type ReplayStatus } from './replay-status.js';
export { type AblationSizes, type ClauseToAblate, runAblation } from './run-ablation.js';
export { type ChunkRun, type GivenUp, runChunk } from './run-chunk.js';
export { type RecordingChoices, recordingChoices } from './scout/recording-choices.js';
export { replayChoices } from './scout/replay-choices.js';
export {
  SCOUT_FINDINGS,
  type Scout,
  type ScoutFinding,
  type ScoutJudgement,
  type ScoutVerdict,
} from './scout/scout.js';
export {
  type PivotBlocks,
  SECOND_ORDER_READINGS,
  type SecondOrderReading,
} from './scout/second-order-reading.js';
export {
  type Curvature,
  type SecondOrderJudgement,
  type SecondOrderLabels,
  type SecondOrderVerdict,
  type StratumKind,
  secondOrderScout,
} from './scout/second-order-scout.js';
export { shrinkChoices } from './scout/shrink-choices.js';
export { stopIndex } from './stop-index.js';

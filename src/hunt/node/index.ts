export { type Case, CaseStore, type Origin } from './case-store.js';
export { Journal, type JournalOwner } from './journal.js';
export { type MergedShards, mergeJournals } from './merge-journals.js';
export {
  type JournalContent,
  type JournalHeader,
  readJournal,
  requireChunks,
} from './read-journal.js';
export { type Replay, type ReplayedCase, replayCase } from './replay-case.js';
export { replayWatched, type WatchedReplay } from './replay-watched.js';
export { type CampaignOptions, runCampaign } from './run-campaign.js';
export { workOnChunk } from './work-on-chunk.js';
export type { CaseTask, ChunkTask } from './worker-messages.js';

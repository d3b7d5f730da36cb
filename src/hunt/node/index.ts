export { type Case, CaseStore, type Origin } from './case-store.js';
export { Journal, type JournalOwner } from './journal.js';
export { type MergedShards, mergeJournals } from './merge-journals.js';
export { type JournalContent, type JournalHeader, readJournal } from './read-journal.js';
export { type ReplayedCase, type ReplayStatus, replayCase } from './replay-case.js';
export { type CampaignOptions, runCampaign } from './run-campaign.js';
export { workOnChunk } from './work-on-chunk.js';
export type { ChunkTask } from './worker-messages.js';

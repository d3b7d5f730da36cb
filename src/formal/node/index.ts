export { readFormalState, recordIn } from './read-formal-state.js';
export { type FormalEvent, type FormalRun, runFormal } from './run-formal.js';

export { MOST_PATHS, type NetworkPath, networkPaths } from './network-paths.js';
export { type PathActivity, pathActivity } from './path-activity.js';
export {
  expectedActivity,
  expectedOutput,
  hasOneProbability,
  isIndependent,
  type PathLaw,
  type PathOutcome,
  type PathState,
} from './path-law.js';
export { pathOutput } from './path-output.js';

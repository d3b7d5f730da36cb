import { breakingRequests } from '../rooms/breaking/requests.js';
import { landscapeRequests } from '../rooms/landscape/requests.js';
import { mapRequests } from '../rooms/map/requests.js';
import { reluRequests } from '../rooms/relu/requests.js';
import { storyRequests } from '../rooms/story/requests.js';
import { verifyRequest } from './verify-request.js';

/** Everything that the worker can be asked. The page knows only its type. */
export const REQUESTS = {
  // Of every room that has certificates.
  verify: verifyRequest,
  ...storyRequests,
  ...mapRequests,
  ...landscapeRequests,
  ...breakingRequests,
  ...reluRequests,
} as const;

export type AllRequests = typeof REQUESTS;

import type { Requests } from '../../worker/request.js';
import { ablateRequest } from './ablate-request.js';
import { anatomyRequest } from './anatomy-request.js';
import { conjectureRequest } from './conjecture-request.js';

/** What the worker does for this room; kinds start with the name of the room. */
export const breakingRequests = {
  'breaking-ablate': ablateRequest,
  'breaking-anatomy': anatomyRequest,
  'breaking-conjecture': conjectureRequest,
} as const satisfies Requests;

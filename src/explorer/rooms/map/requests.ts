import type { Requests } from '../../worker/request.js';
import { checkRequest } from './check-request.js';
import { walkRequest } from './walk-request.js';

/** What the worker does for this room; kinds start with the name of the room. */
export const mapRequests = {
  'map-check': checkRequest,
  'map-walk': walkRequest,
} as const satisfies Requests;

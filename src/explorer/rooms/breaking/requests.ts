import type { Requests } from '../../worker/request.js';

/** What the worker does for this room; kinds start with the name of the room. */
export const breakingRequests = {} as const satisfies Requests;

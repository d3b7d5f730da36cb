import type { Requests } from '../../worker/request.js';
import { checkRequest } from './check-request.js';

/** What the worker does for this room; kinds start with the name of the room. */
export const mapRequests = { 'map-check': checkRequest } as const satisfies Requests;

import type { Requests } from '../../worker/request.js';
import { descentRequest } from './descent-request.js';
import { pointRequest } from './point-request.js';
import { sliceRequest } from './slice-request.js';
import { strataRequest } from './strata-request.js';
import { tableRequest } from './table-request.js';

/** What the worker does for this room; kinds start with the name of the room. */
export const landscapeRequests = {
  'landscape-table': tableRequest,
  'landscape-strata': strataRequest,
  'landscape-point': pointRequest,
  'landscape-slice': sliceRequest,
  'landscape-descent': descentRequest,
} as const satisfies Requests;

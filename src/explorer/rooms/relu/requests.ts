import type { Requests } from '../../worker/request.js';
import { auditRequest } from './audit-request.js';
import { ledgerRequest } from './ledger-request.js';
import { minimumRequest } from './minimum-request.js';
import { networkRequest } from './network-request.js';
import { pathsRequest } from './paths-request.js';

/** What the worker does for this room; kinds start with the name of the room. */
export const reluRequests = {
  'relu-network': networkRequest,
  'relu-paths': pathsRequest,
  'relu-ledger': ledgerRequest,
  'relu-audit': auditRequest,
  'relu-minimum': minimumRequest,
} as const satisfies Requests;

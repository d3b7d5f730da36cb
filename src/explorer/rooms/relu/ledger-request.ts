import {
  type AssumptionLedger,
  assumptionLedger,
} from '../../../../proofs/choromanska-2015/index.js';
import { CLAIMS } from '../../../../proofs/index.js';
import { ClaimGraph } from '../../../claims/index.js';
import type { Request } from '../../worker/request.js';

/** The ledger, computed from what the steps of the claims spend, as `lemmascope ledger` does. */
export const ledgerRequest: Request<undefined, AssumptionLedger> = () =>
  assumptionLedger(new ClaimGraph(CLAIMS));

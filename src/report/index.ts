export { type Audit, failedAssumptions } from './audit.js';
export { auditConsole } from './audit-console.js';
export { auditJson } from './audit-json.js';
export { type CheckHeading, checkConsole } from './check-console.js';
export { checkJson } from './check-json.js';
export {
  classificationConsole,
  classificationJson,
  escapeConsole,
  escapeJson,
  floatVerdictConsole,
  floatVerdictJson,
} from './classification.js';
export { dataLine } from './data-summary.js';
export { deriveJson } from './derive-json.js';
export { doctorConsole, doctorJson, type Finding as DoctorFinding } from './doctor.js';
export {
  type ClaimExplanation,
  claimConsole,
  claimJson,
  codesConsole,
  diagnosticConsole,
  diagnosticJson,
  listingConsole,
  listingJson,
} from './explain.js';
export { resultsJson } from './results-json.js';
export { jsonSchema, SCHEMAS, type SchemaName } from './schemas.js';
export { type StratumEntry, strataConsole, strataJson } from './strata.js';
export { COLOUR, PLAIN, type Style } from './style.js';

import type { ClaimReport } from '../../../claims/index.js';

/** The ids of the statements whose proofs use one. */
export const usersOf = (id: string, reports: readonly ClaimReport[]): readonly string[] =>
  reports.filter(({ steps }) => steps.some(({ uses }) => uses.includes(id))).map((one) => one.id);

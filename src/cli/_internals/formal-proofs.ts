import { join } from 'node:path';
import { FORMAL_LINKS } from '../../../proofs/index.js';
import { type FormalReports, formalReports } from '../../claims/index.js';
import { readFormalState } from '../../formal/node/index.js';
import { packageRoot } from './package-root.js';

/** The Coq sources that come with the package. */
export const formalSources = (): string => join(packageRoot(), 'proofs', 'formal');

/** Where Coq is run and its record lies: `LEMMASCOPE_FORMAL`, or a folder of where we are. */
export const formalFolder = (): string =>
  process.env['LEMMASCOPE_FORMAL'] ?? join('.lemmascope', 'formal');

/** What the links of the library are worth now: looked up anew, never remembered. */
export const formalProofs = (): FormalReports =>
  formalReports(FORMAL_LINKS, readFormalState(formalSources(), formalFolder()));

export type { ElementaryCheck, Observer, Verdict } from './_internals/session.js';
export { checkCertificate, statementHash } from './check-certificate.js';

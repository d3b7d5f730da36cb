import type { Loose } from '../../unit/kernel/certificates.js';

/** An accepted certificate, what is done to it, and the refusal that must follow. */
export interface Bad {
  readonly code: string;
  readonly of: string;
  readonly change: (document: { statement: Loose; certificate: Loose }) => void;
  readonly path: string;
  /** What the refusal must show. */
  readonly shown?: { derived?: string; claimed?: string; difference?: string };
  /** The certificate keeps the hash it had. */
  readonly stale?: true;
}

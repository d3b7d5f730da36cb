/** What JSON can hold; every number of mathematics is a string "p/q". */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/** A statement with the certificate that names it by hash; see docs/certificate-format.md. */
export interface CertificateDocument {
  readonly statement: JsonObject;
  readonly certificate: JsonObject;
}

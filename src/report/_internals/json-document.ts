/** The version of every JSON document; it changes when a field changes its meaning or goes away. */
export const SCHEMA_VERSION = 1;

/** One JSON document with stable key order, as printed by `--json`. */
export function jsonDocument(kind: string, body: Record<string, unknown>): string {
  return `${JSON.stringify({ schemaVersion: SCHEMA_VERSION, kind, ...body }, null, 2)}\n`;
}

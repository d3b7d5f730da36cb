import { cpus, loadavg } from 'node:os';

/** What the figures depend on besides the programs. */
export function environment() {
  return {
    node: process.version,
    v8: process.versions.v8,
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    loadAverage: loadavg()[0] ?? 0,
  };
}

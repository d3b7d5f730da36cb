import { expect } from 'vitest';
import { type DiagnosticCode, LemmascopeError } from '../../../src/diagnostics/index.js';

/** Runs what must be refused with this code, and returns the error. */
export function refusal(code: DiagnosticCode, run: () => unknown): LemmascopeError {
  try {
    run();
  } catch (error) {
    if (!(error instanceof LemmascopeError)) throw error;
    expect(error.code).toBe(code);
    return error;
  }
  throw new Error(`nothing was thrown, ${code} was expected`);
}

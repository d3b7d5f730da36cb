export { type ErrorDetails, LemmascopeError } from './lemmascope-error.js';
export { DIAGNOSTICS, type Diagnostic, type DiagnosticCode } from './registry.js';

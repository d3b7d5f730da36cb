export { type ErrorDetails, LemmascopeError } from './lemmascope-error.js';
export { orUnwritable } from './or-unwritable.js';
export { DIAGNOSTICS, type Diagnostic, type DiagnosticCode } from './registry.js';

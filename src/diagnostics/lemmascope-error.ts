import { DIAGNOSTICS, type DiagnosticCode } from './registry.js';

/** Where and what: the particulars of one failure. */
export interface ErrorDetails {
  /** Where the offending value stands: `iris.csv:12:3`, `--widths[1]`, `weights[0]`. */
  readonly path?: string;
  /** What would have been accepted. */
  readonly expected?: string;
  /** The offending value, as it was given. */
  readonly actual?: string;
  /** One more sentence, when the registry's remedy is not specific enough. */
  readonly hint?: string;
}

/**
 * The one error the product throws on purpose. Its message shows the code, the place, what was
 * expected and the offending value; a program reads the same from the fields.
 */
export class LemmascopeError extends Error {
  override readonly name = 'LemmascopeError';
  readonly code: DiagnosticCode;
  readonly path: string | undefined;
  readonly expected: string | undefined;
  readonly actual: string | undefined;
  readonly hint: string | undefined;

  constructor(code: DiagnosticCode, details: ErrorDetails = {}) {
    super(compose(code, details));
    this.code = code;
    this.path = details.path;
    this.expected = details.expected;
    this.actual = details.actual;
    this.hint = details.hint;
  }

  /** How the process ends when this reaches the command line. */
  get exitCode(): 2 | 4 {
    return DIAGNOSTICS[this.code].exitCode;
  }
}

const LONGEST_VALUE = 200;

function compose(code: DiagnosticCode, details: ErrorDetails): string {
  const parts = [`${code}${details.path === undefined ? '' : ` at ${details.path}`}`];
  parts.push(DIAGNOSTICS[code].summary);
  if (details.expected !== undefined) parts.push(`Expected ${clip(details.expected)}.`);
  if (details.actual !== undefined) parts.push(`Got ${clip(details.actual)}.`);
  parts.push(details.hint ?? DIAGNOSTICS[code].remedy);
  return `${parts[0]}: ${parts.slice(1).join(' ')}`;
}

/** A message must stay readable however long the offending value is. */
function clip(text: string): string {
  return text.length <= LONGEST_VALUE
    ? text
    : `${text.slice(0, LONGEST_VALUE)}… (${text.length} characters)`;
}

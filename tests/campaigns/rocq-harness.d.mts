/** What `coqc --version` says, or `undefined` where there is no coqc. */
export function coqVersion(): string | undefined;

/** The folder of the checker of proofs/formal, compiled: there, or in a new folder. */
export function compiledChecker(): string;

/** One run of coqc on a text; the seconds are of CPU. */
export function runRocq(
  folder: string,
  text: string,
): { readonly accepted: boolean; readonly output: string; readonly seconds: number };

/** The texts of many exported certificates as one file, each in a module of its own. */
export function together(
  exports: readonly {
    readonly preamble: string;
    readonly body: string;
    readonly closing: string;
  }[],
): string;

/** The same, accepted by coqc only if the kernel of Rocq refuses every one of them. */
export function allRefused(
  exports: readonly { readonly preamble: string; readonly body: string }[],
): string;

interface Document {
  readonly statement: unknown;
  readonly certificate: unknown;
}

/** Certificates with one thing changed; most of them prove nothing any more. */
export function corruptions(
  document: Document,
  statementHash: (statement: unknown) => string,
): { readonly what: string; readonly document: Document }[];

/** Where and why Coq stopped. */
export interface CoqError {
  readonly line: number | null;
  readonly message: string;
}

/** The error in what coqc wrote: its last `File "…", line N` that is no warning, and what follows. */
export function readCoqError(output: string): CoqError {
  const found = [...output.matchAll(/^File "[^"]*", line (\d+), characters [\d-]+:\nError:\s*/gm)];
  const last = found.at(-1);
  if (last === undefined) {
    const [, message] = /^(?:Fatal )?[Ee]rror: ?([\s\S]*)/m.exec(output) ?? [];
    return { line: null, message: (message ?? output).trim() || 'Coq stopped without a message' };
  }
  return { line: Number(last[1]), message: output.slice(last.index + last[0].length).trim() };
}

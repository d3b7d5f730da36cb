/** What a command talks to: data go to `out`, progress and diagnostics to `err`. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether `out` is a terminal that may be coloured. */
  readonly colour: boolean;
  /** Shows what is being done; erased by the next call, and by an empty text. */
  readonly progress: (text: string) => void;
}

/** The terminal of this process. `NO_COLOR` and a pipe switch colour off. */
export function processTerminal(): Terminal {
  const { stdout, stderr, env } = process;
  const noColour = env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '';
  return {
    out: (text) => stdout.write(text),
    err: (text) => stderr.write(text),
    colour: stdout.isTTY === true && !noColour,
    progress: (text) => {
      if (stderr.isTTY === true) stderr.write(`\r\u001b[K${text}`);
    },
  };
}

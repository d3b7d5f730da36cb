import { spawnSync } from 'node:child_process';
import { LemmascopeError } from '../../diagnostics/index.js';

/** How a tool of Coq ended. */
export interface ToolRun {
  readonly ok: boolean;
  readonly out: string;
  /** Both outputs: an error may be on either. */
  readonly all: string;
}

/** Runs a tool of Coq in a folder and waits for it. @throws FORMAL_COQ_MISSING */
export function runTool(tool: string, args: readonly string[], cwd: string): ToolRun {
  const { error, status, signal, stdout, stderr } = spawnSync(tool, args, {
    cwd,
    encoding: 'utf8',
    input: '',
    maxBuffer: 1 << 28,
  });
  const { code } = (error ?? {}) as NodeJS.ErrnoException;
  if (error !== undefined)
    throw new LemmascopeError('FORMAL_COQ_MISSING', {
      path: tool,
      actual: code === 'ENOENT' ? 'no such program' : String(error),
    });
  const ended = signal === null ? '' : `\nError: ${tool} was ended by ${signal}`;
  return { ok: status === 0, out: stdout, all: `${stdout}\n${stderr}${ended}` };
}

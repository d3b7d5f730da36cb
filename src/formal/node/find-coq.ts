import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runTool } from './run-tool.js';

/** The Coq that is installed. */
export interface CoqTools {
  readonly coq: string;
  /** The version of MathComp where the package manager knows it; `null`: it is not there. */
  readonly mathcomp: string | null;
}

/** @throws FORMAL_COQ_MISSING */
export function findCoq(): CoqTools {
  const [coq] = runTool('coqc', ['--print-version'], '.').out.trim().split(' ');
  const libraries = runTool('coqc', ['-where'], '.').out.trim();
  const there = existsSync(join(libraries, 'user-contrib', 'mathcomp', 'ssreflect'));
  return { coq: coq!, mathcomp: there ? mathcompVersion() : null };
}

/** MathComp does not say its version itself. */
function mathcompVersion(): string {
  const asked = [
    ['dpkg-query', '-s', 'libcoq-mathcomp-ssreflect'],
    ['opam', 'show', '-f', 'version', 'coq-mathcomp-ssreflect'],
  ];
  for (const [program, ...args] of asked) {
    const { status, stdout } = spawnSync(program!, args, { encoding: 'utf8', input: '' });
    const version = status === 0 ? /^(?:Version: )?(\d+(\.\d+)*)/m.exec(stdout)?.[1] : undefined;
    if (version !== undefined) return version;
  }
  return 'of unknown version';
}

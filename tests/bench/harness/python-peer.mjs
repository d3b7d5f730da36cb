import { fileURLToPath } from 'node:url';
import { findPython } from './find-command.mjs';
import { PeerProcess } from './peer-process.mjs';

/**
 * A peer written in Python and driven through peers/serving.py.
 *
 * @param {{ name: string, modules: readonly string[], script: string, input: object, question: object,
 *   check: (answer: any) => string | undefined }} options
 * @returns {import('./compare.mjs').Peer}
 */
export function pythonPeer({ name, modules, script, input, question, check }) {
  return {
    name,
    install: `pip install ${modules.join(' ')}, or on Debian: apt-get install ${modules.map((module) => `python3-${module}`).join(' ')}`,
    async start() {
      const python = findPython(modules);
      if (python === undefined) return undefined;
      const path = fileURLToPath(new URL(`../peers/${script}`, import.meta.url));
      const child = new PeerProcess(python, [path]);
      const ask = async (/** @type {object} */ request) =>
        JSON.parse(await child.ask(JSON.stringify(request)));
      return {
        version: await ask({ do: 'prepare', input }),
        check: async () => check(await ask({ do: 'answer', ...question })),
        milliseconds: (seconds) => ask({ do: 'time', seconds }),
        close: () => child.close(),
      };
    },
  };
}

import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** One thread each, and nothing written beside the scripts. */
export const PEER_ENVIRONMENT = {
  ...process.env,
  OPENBLAS_NUM_THREADS: '1',
  OMP_NUM_THREADS: '1',
  MKL_NUM_THREADS: '1',
  VECLIB_MAXIMUM_THREADS: '1',
  PYTHONDONTWRITEBYTECODE: '1',
  PYTHONWARNINGS: 'ignore',
};

const REPLY_TIMEOUT_MS = 60_000;

/** @type {Set<import('node:child_process').ChildProcess>} */
const live = new Set();
process.once('exit', () => {
  for (const child of live) child.kill();
});

/** A peer that stays alive, and so warm, between rounds: a line in, a line starting with "@ " out. */
export class PeerProcess {
  #child;
  #noise = '';
  /** @type {((line: string | Error) => void) | undefined} */
  #waiting;

  /** @param {string} command @param {readonly string[]} args */
  constructor(command, args) {
    this.#child = spawn(command, args, { env: PEER_ENVIRONMENT, stdio: 'pipe' });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      const lines = createInterface({ input: stream });
      lines.on('line', (line) => this.#read(line));
    }
    this.#child.stdin.on('error', () => {});
    this.#child.on('error', (error) => this.#settle(error));
    this.#child.on('exit', (code) => this.#settle(this.#failure(`ended with code ${code}`)));
    live.add(this.#child);
    this.#child.once('exit', () => live.delete(this.#child));
  }

  /**
   * Sends a line and waits for the answer, without its "@ ".
   *
   * @param {string} line
   * @returns {Promise<string>}
   */
  ask(line) {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#child.kill();
        this.#settle(this.#failure(`gave no answer in ${REPLY_TIMEOUT_MS / 1000} s`));
      }, REPLY_TIMEOUT_MS);
      this.#waiting = (reply) => {
        clearTimeout(timer);
        this.#waiting = undefined;
        if (typeof reply === 'string') resolve(reply);
        else reject(reply);
      };
      if (this.#child.exitCode !== null) this.#settle(this.#failure('had ended'));
      else this.#child.stdin.write(`${line}\n`);
    });
  }

  close() {
    this.#child.stdin.end();
    this.#child.kill();
  }

  #read(/** @type {string} */ line) {
    if (line.startsWith('@ ')) {
      this.#settle(line.slice(2));
      return;
    }
    this.#noise += `${line}\n`;
    // After an error Singular and gp wait for the next line: no answer will come.
    if (/^\s*(\?|\*\*\*)(?!.*Warning)/.test(line)) this.#settle(this.#failure('error'));
  }

  #settle(/** @type {string | Error} */ reply) {
    this.#waiting?.(reply);
  }

  #failure(/** @type {string} */ reason) {
    const last = this.#noise.trim().split('\n').slice(-3).join(' | ');
    return new Error(last === '' ? reason : `${reason}: ${last}`);
  }
}

import { Computer, type InputOf, type OutputOf, RequestFailed } from '../../worker/client.js';
import type { Failure } from '../../worker/request.js';
import type { storyRequests } from './requests.js';

export type SceneKind = keyof typeof storyRequests;

/** What became of a question. */
export type Answer<K extends SceneKind> =
  | { readonly output: OutputOf<K> }
  | { readonly failure: Failure };

interface Waiting {
  readonly input: unknown;
  readonly done: (answer: Answer<never>) => void;
}

/**
 * One worker for all scenes. Of each kind only the newest question waits; what runs is never cancelled,
 * since every answer takes milliseconds and a new worker would take longer.
 */
export class SceneQueue {
  readonly #computer = new Computer();
  readonly #waiting = new Map<SceneKind, Waiting>();
  #busy = false;

  put<K extends SceneKind>(kind: K, input: InputOf<K>, done: (answer: Answer<K>) => void): void {
    this.#waiting.set(kind, { input, done: done as Waiting['done'] });
    this.#next();
  }

  close(): void {
    this.#waiting.clear();
    this.#computer.close();
  }

  #next(): void {
    const [first] = this.#waiting;
    if (this.#busy || first === undefined) return;
    const [kind, { input, done }] = first;
    this.#waiting.delete(kind);
    this.#busy = true;
    this.#computer
      .ask(kind, input as never)
      .then(
        (output) => done({ output } as unknown as Answer<never>),
        (error: unknown) => {
          if (error instanceof DOMException && error.name === 'AbortError') return;
          done({ failure: failureOf(error) });
        },
      )
      .finally(() => {
        this.#busy = false;
        this.#next();
      });
  }
}

function failureOf(error: unknown): Failure {
  const message = error instanceof Error ? error.message : String(error);
  return error instanceof RequestFailed && error.code !== undefined
    ? { code: error.code, message }
    : { message };
}

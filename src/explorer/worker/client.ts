import type { Answered, Asked, Failure, Progress } from './request.js';
import type { AllRequests } from './requests.js';
import { newWorker } from './worker-source.js';

export type RequestKind = keyof AllRequests & string;
export type InputOf<K extends RequestKind> = Parameters<AllRequests[K]>[0];
export type OutputOf<K extends RequestKind> = Awaited<ReturnType<AllRequests[K]>>;

/** A computation that the worker refused or could not finish. */
export class RequestFailed extends Error {
  readonly code: string | undefined;

  constructor({ code, message }: Failure) {
    super(message);
    this.code = code;
  }
}

interface Pending {
  readonly id: number;
  readonly onProgress: (progress: Progress) => void;
  readonly resolve: (output: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Asks a worker of its own, one thing after another. What runs is synchronous exact arithmetic, which
 * hears nothing until it is done: it is cancelled by ending its worker, and the next request gets a
 * new one.
 */
export class Computer {
  #worker: Promise<Worker> | undefined;
  #pending: Pending | undefined;
  #last = 0;

  /** Cancels what is running, if anything is. @throws RequestFailed; an AbortError when cancelled. */
  ask<K extends RequestKind>(
    kind: K,
    input: InputOf<K>,
    onProgress: (progress: Progress) => void = () => {},
  ): Promise<OutputOf<K>> {
    this.cancel();
    this.#last += 1;
    const id = this.#last;
    return new Promise<unknown>((resolve, reject) => {
      this.#pending = { id, onProgress, resolve, reject };
      this.#worker ??= this.#started();
      this.#worker
        .then((worker) => {
          if (this.#pending?.id === id) worker.postMessage({ id, kind, input } satisfies Asked);
        })
        .catch(reject);
    }) as Promise<OutputOf<K>>;
  }

  /** Ends the worker if it is at work; an idle one is kept. */
  cancel(): void {
    const pending = this.#pending;
    if (pending === undefined) return;
    this.#pending = undefined;
    this.#worker?.then(
      (worker) => worker.terminate(),
      () => {},
    );
    this.#worker = undefined;
    pending.reject(new DOMException('cancelled', 'AbortError'));
  }

  /** Ends the worker whatever it does. */
  close(): void {
    this.cancel();
    this.#worker?.then(
      (worker) => worker.terminate(),
      () => {},
    );
    this.#worker = undefined;
  }

  async #started(): Promise<Worker> {
    const worker = await newWorker();
    worker.onmessage = ({ data }: MessageEvent<Answered>) => this.#hear(data);
    worker.onerror = (event) => {
      event.preventDefault();
      this.#pending?.reject(new RequestFailed({ message: event.message }));
      this.#pending = undefined;
      this.#worker = undefined;
    };
    return worker;
  }

  #hear(answer: Answered): void {
    const pending = this.#pending;
    if (pending?.id !== answer.id) return;
    if ('progress' in answer) {
      pending.onProgress(answer.progress);
      return;
    }
    this.#pending = undefined;
    if ('output' in answer) pending.resolve(answer.output);
    else pending.reject(new RequestFailed(answer.failure));
  }
}

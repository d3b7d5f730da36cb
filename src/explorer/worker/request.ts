/** What a computation may tell before it is done. */
export interface Progress {
  readonly text: string;
  /** Between 0 and 1, where it is known. */
  readonly share?: number;
}

/** One kind of computation in the worker: plain data in, plain data out; coded errors are thrown. */
export type Request<Input, Output> = (
  input: Input,
  report: (progress: Progress) => void,
) => Output | Promise<Output>;

/** Requests by kind. */
// biome-ignore lint/suspicious/noExplicitAny: what they take and give differs and never meets
export type Requests = Readonly<Record<string, Request<any, any>>>;

/** From the page to the worker. */
export interface Asked {
  readonly id: number;
  readonly kind: string;
  readonly input: unknown;
}

/** A failure as data: the code and places of a coded error, or the text of a fault of ours. */
export interface Failure {
  readonly code?: string;
  readonly message: string;
}

/** From the worker to the page. */
export type Answered =
  | { readonly id: number; readonly progress: Progress }
  | { readonly id: number; readonly output: unknown }
  | { readonly id: number; readonly failure: Failure };

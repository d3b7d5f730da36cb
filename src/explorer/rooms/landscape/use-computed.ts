import { useEffect, useRef } from 'preact/hooks';
import type { InputOf, OutputOf, RequestKind } from '../../worker/client.js';
import type { Failure, Progress } from '../../worker/request.js';
import { useRequest } from '../../worker/use-request.js';

export interface Computed<Output> {
  /** What belongs to the input as it is now; `undefined` until it is computed. */
  readonly current: Output | undefined;
  readonly failure: Failure | undefined;
  readonly isRunning: boolean;
  readonly isCancelled: boolean;
  readonly progress: Progress | undefined;
  readonly cancel: () => void;
  readonly again: () => void;
}

/** Computes whenever its input changes; what belongs to another input is never shown as its own. */
export function useComputed<K extends RequestKind>(
  kind: K,
  input: InputOf<K> | undefined,
): Computed<OutputOf<K>> {
  const { start, cancel, state, output, failure, progress } = useRequest(kind);
  const key = input === undefined ? undefined : JSON.stringify(input);
  const started = useRef<string>(undefined);
  const again = () => {
    if (input === undefined) return;
    started.current = key;
    start(input);
  };
  useEffect(again, [key]);
  const isOurs = key !== undefined && started.current === key;
  return {
    current: isOurs && state === 'done' ? output : undefined,
    failure: isOurs && state === 'failed' ? failure : undefined,
    isRunning: isOurs && state === 'running',
    isCancelled: isOurs && state === 'cancelled',
    progress,
    cancel,
    again,
  };
}

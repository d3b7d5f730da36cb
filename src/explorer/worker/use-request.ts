import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import {
  Computer,
  type InputOf,
  type OutputOf,
  RequestFailed,
  type RequestKind,
} from './client.js';
import type { Failure, Progress } from './request.js';

/** Where a computation stands. What was found before stays while the next one runs. */
export interface Asking<Output> {
  readonly state: 'idle' | 'running' | 'done' | 'cancelled' | 'failed';
  readonly progress: Progress | undefined;
  readonly output: Output | undefined;
  readonly failure: Failure | undefined;
}

/** A kind of computation, to be started and cancelled; a new start cancels the one before it. */
export function useRequest<K extends RequestKind>(
  kind: K,
): Asking<OutputOf<K>> & {
  readonly start: (input: InputOf<K>) => void;
  readonly cancel: () => void;
} {
  const computer = useMemo(() => new Computer(), []);
  useEffect(() => () => computer.close(), [computer]);
  const [asking, setAsking] = useState<Asking<OutputOf<K>>>({
    state: 'idle',
    progress: undefined,
    output: undefined,
    failure: undefined,
  });
  const start = useCallback(
    (input: InputOf<K>) => {
      setAsking(({ output }) => ({
        state: 'running',
        output,
        progress: undefined,
        failure: undefined,
      }));
      computer
        .ask(kind, input, (progress) => setAsking((before) => ({ ...before, progress })))
        .then(
          (output) => setAsking({ state: 'done', output, progress: undefined, failure: undefined }),
          (error: unknown) => {
            // Cancelled by a start that follows: that one speaks from here on.
            if (error instanceof DOMException && error.name === 'AbortError') return;
            setAsking(({ output }) => ({
              state: 'failed',
              output,
              progress: undefined,
              failure:
                error instanceof RequestFailed
                  ? {
                      message: error.message,
                      ...(error.code === undefined ? {} : { code: error.code }),
                    }
                  : { message: String(error) },
            }));
          },
        );
    },
    [computer, kind],
  );
  const cancel = useCallback(() => {
    computer.cancel();
    setAsking((before) => ({ ...before, state: 'cancelled', progress: undefined }));
  }, [computer]);
  return { ...asking, start, cancel };
}

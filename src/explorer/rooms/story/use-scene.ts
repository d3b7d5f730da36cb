import { createContext } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { useAnnounce } from '../../components/announce.js';
import type { InputOf, OutputOf } from '../../worker/client.js';
import type { Failure } from '../../worker/request.js';
import type { SceneKind, SceneQueue } from './scene-queue.js';

export const QueueContext = createContext<SceneQueue | undefined>(undefined);

/** How long a drag has to rest before its result is said. */
const REST = 500;

/**
 * What the worker finds for an input, again whenever it changes; what was found before stays until then.
 * Results after the first are said once they come to rest.
 */
export function useScene<K extends SceneKind>(
  kind: K,
  input: InputOf<K>,
  say: (output: OutputOf<K>) => string,
): { readonly output: OutputOf<K> | undefined; readonly failure: Failure | undefined } {
  const queue = useContext(QueueContext);
  const announce = useAnnounce();
  const [output, setOutput] = useState<OutputOf<K>>();
  const [failure, setFailure] = useState<Failure>();
  const mounted = useRef(true);
  const first = useRef(true);
  useEffect(
    () => () => {
      mounted.current = false;
    },
    [],
  );
  useEffect(() => {
    queue?.put(kind, input, (answer) => {
      if (!mounted.current) return;
      if ('output' in answer) setOutput(() => answer.output);
      setFailure('failure' in answer ? answer.failure : undefined);
    });
  }, [queue, kind, JSON.stringify(input)]);
  useEffect(() => {
    if (output === undefined) return;
    if (first.current) {
      first.current = false;
      return;
    }
    const timer = setTimeout(() => announce(say(output)), REST);
    return () => clearTimeout(timer);
  }, [output]);
  return { output, failure };
}

import { useCallback, useEffect, useState } from 'preact/hooks';
import { type Address, type Misread, readHash, writeHash } from './address.js';
import type { Parameters } from './parameter.js';

/** The state that the link of the page says, and how to change it. */
export interface Location {
  readonly address: Address;
  readonly misread: readonly Misread[];
  /** `replace` for what is dragged: it leaves no steps for the back button. */
  readonly go: (to: Address, how?: 'push' | 'replace') => void;
}

/** Reads the hash, follows the back and forward buttons, and writes the hash. */
export function useAddress(rooms: ReadonlyMap<string, Parameters>): Location {
  const [read, setRead] = useState(() => readHash(window.location.hash, rooms));
  useEffect(() => {
    const follow = () => setRead(readHash(window.location.hash, rooms));
    window.addEventListener('hashchange', follow);
    window.addEventListener('popstate', follow);
    return () => {
      window.removeEventListener('hashchange', follow);
      window.removeEventListener('popstate', follow);
    };
  }, [rooms]);
  const go = useCallback(
    (to: Address, how: 'push' | 'replace' = 'push') => {
      const hash = writeHash(to, rooms);
      if (how === 'replace') window.history.replaceState(null, '', hash);
      else if (hash !== window.location.hash) window.history.pushState(null, '', hash);
      setRead({ address: to, misread: [] });
    },
    [rooms],
  );
  return { ...read, go };
}

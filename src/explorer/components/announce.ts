import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** Says a result in the live region of the page. */
export const AnnounceContext = createContext<(text: string) => void>(() => {});

/** Says a result to those who have the page read to them. Once when something is done, not while it is dragged. */
export function useAnnounce(): (text: string) => void {
  return useContext(AnnounceContext);
}

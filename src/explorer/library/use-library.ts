import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Library } from './library.js';

export const LibraryContext = createContext<Library | undefined>(undefined);

/** The library of this page. */
export function useLibrary(): Library {
  return useContext(LibraryContext)!;
}

import { createContext } from 'preact';

/** What the page around a component knows, and a component does not. */
export interface Reading {
  /** A text with mathematics between dollar signs, as HTML that is set. */
  readonly typeset: (tex: string) => string;
  /** Where a claim, or one of its steps, is found. */
  readonly hrefOf: (claim: string, step?: string) => string;
}

/** Every page that shows claims provides one; without it nothing is set and nothing is linked. */
export const ReadingContext = createContext<Reading | undefined>(undefined);

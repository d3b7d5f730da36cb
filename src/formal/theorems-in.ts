import { withoutComments } from './_internals/without-comments.js';

/** The names of the theorems that a file states, in order. What they state, and from what, Coq says. */
export function theoremsIn(text: string): readonly string[] {
  const found = withoutComments(text).matchAll(
    /\b(?:Theorem|Lemma|Corollary)\s+([A-Za-z_][\w']*)/g,
  );
  return [...new Set([...found].map(([, name]) => name!))];
}

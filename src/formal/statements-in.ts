import { withoutComments } from './_internals/without-comments.js';

/** The names of the closed propositions that a file defines: `Definition NAME : Prop :=`, in order. */
export function statementsIn(text: string): readonly string[] {
  const found = withoutComments(text).matchAll(/\bDefinition\s+([A-Za-z_][\w']*)\s*:\s*Prop\s*:=/g);
  return [...new Set([...found].map(([, name]) => name!))];
}

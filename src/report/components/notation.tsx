import { notation } from '../_internals/notation.js';

/** A text in the linear notation of claims, its formulas set. */
export function Notation({ text }: { readonly text: string }) {
  const { source } = notation(text);
  return <span dangerouslySetInnerHTML={{ __html: source }} />;
}

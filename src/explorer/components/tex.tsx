import type { SetTex } from '../tex/tex.js';

/** A text with mathematics, in the line. */
export function Tex({ of }: { readonly of: SetTex }) {
  return <span dangerouslySetInnerHTML={{ __html: of }} />;
}

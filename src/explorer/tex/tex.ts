/** Mathematics that was set when the page was built. */
export type SetTex = string & { readonly set: true };

/**
 * A text with mathematics between dollar signs: tex`the gradient $\nabla L$`. The build replaces every
 * such literal by the HTML that KaTeX makes of it, and fails where KaTeX does; the page has no KaTeX.
 * Nothing can be put into it: what is known only when the page runs is written with `Notation`.
 */
export function tex(literal: TemplateStringsArray): SetTex {
  throw new Error(`not set by the build: ${literal.raw[0]}`);
}

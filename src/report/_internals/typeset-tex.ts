import katex from 'katex';
import { escapeMarkup, Markup } from './markup.js';
import { notation } from './notation.js';

/**
 * A text with mathematics between dollar signs, as HTML: formulas are typeset here, so that the page
 * needs no script. MathML goes along for those who have pages read to them. A formula that KaTeX
 * does not know is shown as it is written, and a text without any is in the notation of claims.
 */
export function typesetTex(tex: string): Markup {
  if (!tex.includes('$')) return notation(tex);
  const pieces = tex.split(/(\$\$[^$]+\$\$|\$[^$]+\$)/);
  return new Markup(
    pieces.map((piece, index) => (index % 2 === 0 ? escapeMarkup(piece) : formula(piece))).join(''),
  );
}

function formula(piece: string): string {
  const displayMode = piece.startsWith('$$');
  const tex = piece.replace(/^\$+|\$+$/g, '');
  try {
    return katex.renderToString(tex, { displayMode, output: 'htmlAndMathml', strict: 'error' });
  } catch (error) {
    if (!(error instanceof katex.ParseError)) throw error;
    return `<code>${escapeMarkup(tex)}</code>`;
  }
}

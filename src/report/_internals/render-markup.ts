import type { ComponentChild, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { FORBIDDEN_IN_XML, Markup } from './markup.js';

/**
 * Components as mark-up that HTML and XML parsers both accept: besides what the renderer escapes,
 * `>` in texts (an XML text may not contain `]]>`) and control characters, which neither allows.
 */
export function renderMarkup(node: ComponentChild): Markup {
  const source = renderToString(node as VNode).replace(FORBIDDEN_IN_XML, '\uFFFD');
  const pieces = source.split(TAG_OR_STYLE);
  return new Markup(
    pieces
      .map((piece, index) => (index % 2 === 0 ? piece.replaceAll('>', '&gt;') : piece))
      .join(''),
  );
}

/** A whole style element, or one tag; quotes inside of attributes are escaped by the renderer. */
const TAG_OR_STYLE = /(<style>[^<]*<\/style>|<\/?[a-zA-Z](?:[^<>"]|"[^"]*")*>)/;

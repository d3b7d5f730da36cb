/** HTML or SVG that may be inserted as it is; only {@link markup} makes it. */
export class Markup {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  toString(): string {
    return this.source;
  }
}

type Part = string | number | Markup | undefined | readonly Part[];

/** Mark-up from a template: every text put into it is escaped, every piece of mark-up is not. */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const pieces = strings.map((literal, index) => literal + sourceOf(parts[index]));
  return new Markup(pieces.join(''));
}

/** A text as the content of an element or of a quoted attribute, in HTML and in XML. */
export function escapeMarkup(text: string): string {
  return text
    .replace(FORBIDDEN_IN_XML, '\uFFFD')
    .replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}

function sourceOf(part: Part): string {
  if (part === undefined) return '';
  if (part instanceof Markup) return part.source;
  if (typeof part === 'object') return part.map(sourceOf).join('');
  return escapeMarkup(String(part));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Characters that no XML document may contain, not even as references, and other controls. */
export const FORBIDDEN_IN_XML = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;

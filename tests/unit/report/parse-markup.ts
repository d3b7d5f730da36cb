/** An element of a page or of an XML document. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

const VOID = new Set(['meta', 'br']);
const ENTITY = /&(?:amp|lt|gt|quot|#39|nbsp|#x[0-9a-f]+);/gi;
const NAMES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/**
 * Reads mark-up strictly: every element is closed where it was opened, every attribute is quoted,
 * and `<`, `>` and `&` occur in text only as entities. Throws at the first thing that is not so.
 */
export function parseMarkup(source: string): Element {
  const text = source.replace(/^<(?:!DOCTYPE html|\?xml version="1.0" encoding="UTF-8"\?)>\n/, '');
  const root = { name: '', attributes: {}, children: [] as (Element | string)[] };
  const open = [root];
  let at = 0;
  while (at < text.length) {
    const here = open.at(-1)!;
    if (text[at] !== '<') {
      const end = text.indexOf('<', at) === -1 ? text.length : text.indexOf('<', at);
      here.children.push(plain(text.slice(at, end)));
      at = end;
      continue;
    }
    const tag = /^<(\/?)([\w:-]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/.exec(text.slice(at));
    if (tag === null) throw new Error(`no tag: ${text.slice(at, at + 60)}`);
    const [whole, closing, name, list, selfClosing] = tag;
    at += whole.length;
    if (closing === '/') {
      if (here.name !== name) throw new Error(`</${name}> closes <${here.name}>`);
      open.pop();
      continue;
    }
    const element = { name: name!, attributes: attributesOf(list!), children: [] };
    here.children.push(element);
    if (selfClosing === '/' || VOID.has(name!)) continue;
    if (name === 'style') {
      const end = text.indexOf('</style>', at);
      (element.children as (Element | string)[]).push(text.slice(at, end));
      at = end + '</style>'.length;
      continue;
    }
    open.push(element);
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)!.name}> is not closed`);
  const elements = root.children.filter((child) => typeof child !== 'string');
  if (elements.length !== 1) throw new Error(`${elements.length} root elements`);
  return elements[0]!;
}

function plain(text: string): string {
  if (/[>]/.test(text) || /&/.test(text.replace(ENTITY, '')))
    throw new Error(`not escaped: ${text.slice(0, 60)}`);
  return text.replace(ENTITY, (entity) => NAMES[entity] ?? '?');
}

function attributesOf(list: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name, value] of list.matchAll(/([\w:-]+)="([^"]*)"/g)) {
    if (name! in attributes) throw new Error(`${name} twice`);
    attributes[name!] = value!.replace(ENTITY, (entity) => NAMES[entity] ?? '?');
    if (/&/.test(value!.replace(ENTITY, ''))) throw new Error(`not escaped: ${value}`);
  }
  return attributes;
}

/** The element and all elements in it, in order. */
export function* elementsIn(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) if (typeof child !== 'string') yield* elementsIn(child);
}

/** The text of an element, without its mark-up. */
export function textOf(element: Element): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : textOf(child)))
    .join('');
}

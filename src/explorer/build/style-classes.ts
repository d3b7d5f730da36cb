import { createHash } from 'node:crypto';

/**
 * Turns the style attributes of set mathematics into classes, one for each style there is: a page
 * whose policy allows no inline style would not show them, and most of them recur.
 */
export class StyleClasses {
  readonly #classes = new Map<string, string>();

  /** The same mark-up with classes for its style attributes. */
  replace(html: string): string {
    return html.replace(/<([a-z]+)((?:\s[\w-]+="[^"]*")*)(\/?)>/g, (tag, name, list, end) => {
      const style = / style="([^"]*)"/.exec(list);
      if (style === null) return tag;
      const own = this.#classOf(style[1]!);
      const rest = list.replace(style[0], '');
      const classed = / class="([^"]*)"/.exec(rest);
      const attributes =
        classed === null
          ? `${rest} class="${own}"`
          : rest.replace(classed[0], ` class="${`${classed[1]} ${own}`.trim()}"`);
      return `<${name}${attributes}${end}>`;
    });
  }

  /** The rules of every class made so far, in an order that does not depend on when it was made. */
  sheet(): string {
    return [...this.#classes]
      .map(([style, name]) => `.${name}.${name}{${style}}`)
      .sort()
      .join('\n');
  }

  #classOf(style: string): string {
    const known = this.#classes.get(style);
    if (known !== undefined) return known;
    const name = `k${createHash('sha256').update(style).digest('hex').slice(0, 7)}`;
    this.#classes.set(style, name);
    return name;
  }
}

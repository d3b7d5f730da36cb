import type { Plugin } from 'vite';

/** A literal of `tex`; the text may have anything in it but a backtick. */
const LITERAL = /\btex`([^`]*)`/g;

/** Replaces every tex`…` by the HTML that `typeset` makes of it, as a string. */
export function setTex(typeset: (tex: string) => string): Plugin {
  return {
    name: 'set-tex',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/explorer\/.*\.tsx?$/ },
      handler(code) {
        if (!code.includes('tex`')) return null;
        const set = code.replace(LITERAL, (literal, source: string) => {
          if (source.includes('${')) this.error(`nothing can be put into ${literal}`);
          try {
            return `(${JSON.stringify(typeset(source))} as never)`;
          } catch (error) {
            return this.error(`${literal}: ${error instanceof Error ? error.message : error}`);
          }
        });
        return { code: set, map: null };
      },
    },
  };
}

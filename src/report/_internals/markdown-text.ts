/** A text in which nothing is mark-up to GitHub's Markdown, on one line. */
export function markdownText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]<>|$~#]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/^([-+])(?= )/, '\\$1')
    .replace(/^(\d+)([.)])(?= )/, '$1\\$2');
}

/** A text as inline code. */
export function markdownCode(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `${fence}${line}${fence}` : `${fence} ${line} ${fence}`;
}

/** A text with mathematics between dollar signs, as GitHub reads it. */
export function markdownTex(tex: string): string {
  if (!tex.includes('$')) return markdownText(tex);
  return tex
    .split(/(\$\$[^$]+\$\$|\$[^$]+\$)/)
    .map((piece, index) => {
      if (index % 2 === 0) return piece.replace(/[\\`*_{}[\]<>|~#]/g, '\\$&');
      if (piece.startsWith('$$')) return `\n\n${piece}\n\n`;
      // Where Markdown would read a mark of its own inside, GitHub has a second pair of signs.
      const formula = piece.slice(1, -1).replace(/\s+/g, ' ').trim();
      return /\\[^A-Za-z]|[*<>|~`[\]]|_.*_/.test(formula) ? `$\`${formula}\`$` : `$${formula}$`;
    })
    .join('');
}

/** The text of a Coq file without its comments, which nest; a string may hold what looks like one. */
export function withoutComments(text: string): string {
  let depth = 0;
  let inString = false;
  let kept = '';
  for (let at = 0; at < text.length; at++) {
    const pair = text.slice(at, at + 2);
    if (inString) inString = text[at] !== '"';
    else if (text[at] === '"') inString = true;
    else if (pair === '(*' || (pair === '*)' && depth > 0)) {
      depth += pair === '(*' ? 1 : -1;
      at++;
      if (depth === 0) kept += ' ';
      continue;
    }
    if (depth === 0) kept += text[at];
  }
  return kept;
}

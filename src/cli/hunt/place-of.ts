/**
 * Where in one of these files an error comes from: `file:line:column` when it does not compile, or
 * else `file:line`, from the innermost frame that lies in one of them. Lines survive the compiler,
 * columns do not.
 */
export function placeOf(error: unknown, files: readonly string[]): string | undefined {
  if (!(error instanceof Error)) return undefined;
  for (const text of `${error.message}\n${error.stack ?? ''}`.split('\n'))
    for (const file of files) {
      const at = text.indexOf(`${file}:`);
      const place = at === -1 ? null : /^:(\d+):(\d+)/.exec(text.slice(at + file.length));
      if (place === null) continue;
      const [, line, column] = place;
      // The compiler counts columns from 0, editors count them from 1.
      const compiled = error.message.startsWith('ParseError') ? `:${Number(column) + 1}` : '';
      return `${file}:${line}${compiled}`;
    }
  return undefined;
}

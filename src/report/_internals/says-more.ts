/** Whether the statement in the program's own notation has words that the typeset one has not. */
export function saysMore(statement: string, tex: string): boolean {
  const words = (text: string) => text.toLowerCase().match(/(?<![\w\\^])[a-z]{4,}(?!\w)/g) ?? [];
  const said = new Set(words(tex));
  return words(statement).some((word) => !said.has(word));
}

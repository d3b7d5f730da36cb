/** `1 shape`, `2 shapes`; the plural of a noun is given where it is not formed with an s. */
export function plural(count: number, noun: string, many = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : many}`;
}

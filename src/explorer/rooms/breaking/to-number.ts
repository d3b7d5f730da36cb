/** The nearest float of an exact text `p/q`, for drawing only; quotients of long integers included. */
export function toNumber(text: string): number {
  const [numerator = '0', denominator = '1'] = text.split('/');
  const cut = Math.max(numerator.length, denominator.length) - 300;
  if (cut <= 0) return Number(numerator) / Number(denominator);
  return Number(numerator.slice(0, -cut) || '0') / Number(denominator.slice(0, -cut) || '1');
}

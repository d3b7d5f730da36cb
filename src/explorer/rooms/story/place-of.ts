/** An exact number as a place in a drawing. */
export function placeOf(text: string): number {
  const [above, below = '1'] = text.split('/');
  return Number(above) / Number(below);
}

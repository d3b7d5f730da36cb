/** The works that claims are taken from, by their short names. */
export const SOURCES: Readonly<Record<string, string>> = {
  K16: 'K. Kawaguchi, Deep Learning without Poor Local Minima, NeurIPS 2016 (arXiv 1605.07110)',
  textbook: 'A standard fact of linear algebra over the reals',
};

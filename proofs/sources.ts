/** The works that claims are taken from, by their short names. */
export const SOURCES: Readonly<Record<string, string>> = {
  K16: 'K. Kawaguchi, Deep Learning without Poor Local Minima, NeurIPS 2016 (arXiv 1605.07110)',
  BH89: 'P. Baldi, K. Hornik, Neural networks and principal component analysis: learning from examples without local minima, Neural Networks 2, 1989',
  A24: 'E. M. Achour, F. Malgouyres, S. Gerchinovitz, The loss landscape of deep linear neural networks: a second-order analysis, JMLR 2024 (arXiv 2107.13289)',
  C15: 'A. Choromanska, M. Henaff, M. Mathieu, G. Ben Arous, Y. LeCun, The Loss Surfaces of Multilayer Networks, AISTATS 2015 (arXiv 1412.0233); the assumptions by the names of K16',
  YSJ19:
    'C. Yun, S. Sra, A. Jadbabaie, Small nonlinearities in activation functions create bad local minima in neural networks, ICLR 2019 (arXiv 1802.03487)',
  'HJ-topics':
    'R. A. Horn, C. R. Johnson, Topics in Matrix Analysis, Cambridge University Press 1991',
  HJ: 'R. A. Horn, C. R. Johnson, Matrix Analysis, second edition, Cambridge University Press 2013',
  BIG: 'A. Ben-Israel, T. N. E. Greville, Generalized Inverses: Theory and Applications, second edition, Springer 2003',
  textbook: 'A standard fact',
};

import type { ReviewClaim } from './review-claim.js';

const LINEAR = 'Deep linear networks';
const RELU = 'Deep ReLU networks';
const TAKEAWAYS = 'Takeaways';
const POSITION = 'Position in the landscape of research';
const DETAILS = 'Details';

/** The sentences of the review that this project began with. Verdicts are not written here: they are computed. */
export const REVIEW_CLAIMS: readonly ReviewClaim[] = [
  {
    number: 1,
    section: LINEAR,
    sentence: 'The loss of a deep linear network is neither convex nor concave.',
    bearing: 'whole',
    supports: [{ claim: 'theorem-2-3-i', how: 'the statement, under the assumptions on the data' }],
  },
  {
    number: 2,
    section: LINEAR,
    sentence: 'Every local minimum is a global minimum.',
    bearing: 'whole',
    supports: [{ claim: 'theorem-2-3-ii', how: 'the statement' }],
  },
  {
    number: 3,
    section: LINEAR,
    sentence: 'With one hidden layer, the Hessian at every saddle has a negative eigenvalue.',
    bearing: 'whole',
    supports: [
      { claim: 'corollary-2-4', how: 'its first half' },
      { claim: 'theorem-2-3-iv', how: 'what it follows from: W_H⋯W_2 is then I' },
    ],
  },
  {
    number: 4,
    section: LINEAR,
    sentence:
      'With more than one hidden layer, there are bad saddles: saddles whose Hessian has no negative eigenvalue.',
    bearing: 'whole',
    supports: [
      { claim: 'corollary-2-4', how: 'its second half: W = 0 is one' },
      {
        ablation: 'corollary-2-4-first/without-shallow',
        how: 'the first half for H ≥ 2: a counterexample is a bad saddle',
      },
    ],
  },
  {
    number: 5,
    section: RELU,
    sentence:
      'Deep ReLU networks have the same four properties, by a reduction to deep linear ones under strong assumptions.',
    bearing: 'part',
    supports: [
      { claim: 'corollary-3-2', how: 'the reduction, and with it (i)–(iv) for the averaged loss' },
      {
        ablation: 'theorem-2-3-ii/relu',
        how: 'the loss of the ReLU network itself, without the assumptions: (ii) is false',
      },
    ],
    beyond:
      'The four properties are those of L̄ = ½‖E_Z[Ŷ] − Y‖², the loss of the network averaged over its activations, not of the loss that is trained.',
  },
  {
    number: 6,
    section: RELU,
    sentence:
      'Assumption: a path of the network is active with the same probability, whichever path it is.',
    bearing: 'part',
    supports: [
      { claim: 'corollary-3-2', how: 'assumes it as A1p-m' },
      { ablation: 'corollary-3-2/without-a1p-m', how: 'the reduction without it' },
      {
        experiment: 'lemmascope audit-relu --data iris --widths 4,8,8,3 --random',
        how: 'how far the probabilities of the paths of one network differ',
      },
    ],
    beyond: 'An assumption is not true or false; of a given network it can be measured.',
  },
  {
    number: 7,
    section: RELU,
    sentence: 'Assumption: activations are independent of the inputs and of the weights.',
    bearing: 'part',
    supports: [
      { claim: 'corollary-3-2', how: 'assumes it as A5u-m' },
      { ablation: 'corollary-3-2/without-a5u-m-inputs', how: 'where they depend on the inputs' },
      { ablation: 'corollary-3-2/without-a5u-m-weights', how: 'where they depend on the weights' },
      {
        experiment: 'lemmascope audit-relu --data iris --widths 4,8,8,3 --random',
        how: 'tests the dependence, at a stated level; in a fixed network Z is a function of X',
      },
    ],
    beyond: 'An assumption is not true or false; of a given network it can be measured.',
  },
  {
    number: 8,
    section: TAKEAWAYS,
    sentence: 'Depth creates no local minimum that is not global, but it does create bad saddles.',
    bearing: 'whole',
    supports: [
      { claim: 'theorem-2-3-ii', how: 'any depth' },
      { claim: 'corollary-2-4', how: 'none for H = 1, always one for H ≥ 2' },
    ],
  },
  {
    number: 9,
    section: TAKEAWAYS,
    sentence:
      'Of the seven assumptions used before, this work discards five; deep linear networks come closer to a model of deep ReLU networks.',
    bearing: 'part',
    supports: [
      { ledger: true, how: 'counted from what the steps of the proofs spend' },
      { claim: 'choromanska-2015/reduction', how: 'the proof that spends the seven' },
      { claim: 'corollary-3-2', how: 'the proof that spends what is left' },
    ],
    beyond: 'How close a model is, is a judgement.',
  },
  {
    number: 10,
    section: TAKEAWAYS,
    sentence:
      'Deep linear networks have no bad local minima; so if deep ReLU networks have some, the activation is the cause.',
    bearing: 'part',
    supports: [
      {
        claim: 'minima-from-activation',
        how: 'on the same data and at the same weights: bad with ReLU, global without',
      },
      { claim: 'relu-minima-not-global', how: 'units that are all on, at the best linear map' },
      { claim: 'relu-dead-minima', how: 'units that are off on every sample' },
      { ablation: 'theorem-2-3-ii/relu', how: 'found by a hunt: units that are off' },
      { ablation: 'theorem-2-3-ii/relu-all-on', how: 'found by a hunt: units that are all on' },
      {
        ablation: 'theorem-2-3-ii/relu-some-on',
        how: 'found by a hunt: units on for some of the samples',
      },
    ],
    beyond:
      'That such minima exist is shown; that training meets them, in networks of the sizes in use, is not.',
  },
  {
    number: 11,
    section: TAKEAWAYS,
    sentence:
      'Shallow linear networks have no bad saddles and deep ones do: they enter with depth beyond the first hidden layer.',
    bearing: 'whole',
    supports: [
      { claim: 'corollary-2-4', how: 'both halves' },
      {
        claim: 'second-order-classification',
        how: 'which saddles are bad, at every depth: for H = 1 none is tightened',
      },
    ],
  },
  {
    number: 12,
    section: POSITION,
    sentence:
      'Baldi and Hornik conjectured in 1989 that for any depth every local minimum is global; this paper proves it.',
    bearing: 'part',
    supports: [
      { claim: 'conjecture-2-2', how: 'the conjecture, from Theorem 2.3 (ii)' },
      { claim: 'theorem-2-3-ii', how: 'the theorem' },
    ],
    beyond: 'Who conjectured it, and who proved it first, is history.',
  },
  {
    number: 13,
    section: POSITION,
    sentence:
      'Under seven strong assumptions, the losses of local minima lie in a band that is exponentially tight in the dimension (AISTATS 2015).',
    bearing: 'part',
    supports: [
      {
        claim: 'choromanska-2015/reduction',
        how: 'from the network to the Hamiltonian, and which assumption each step spends',
      },
      {
        experiment: 'lemmascope spin-glass',
        how: 'energies of local minima of the Hamiltonian, and how they narrow with Λ, with intervals',
      },
    ],
    beyond: 'The theorem on the band itself, and its exponential rate, are cited and not checked.',
  },
  {
    number: 14,
    section: POSITION,
    sentence:
      'To discard some of these was posed as an open problem (COLT 2015); this paper discards five, and proves the result for a strictly more general class.',
    bearing: 'part',
    supports: [
      { ledger: true, how: 'what is dropped, and what is kept in a weaker form' },
      { claim: 'corollary-3-2', how: 'what is proved with the rest' },
    ],
    beyond:
      'The open problem is history. The results differ: C15 bounds the losses of minima, K16 shows that all are global, of another, averaged loss; that one class contains the other is read off the assumptions alone.',
  },
  {
    number: 15,
    section: DETAILS,
    sentence:
      'The linear result needs: XXᵀ and XYᵀ of full rank, d_y ≤ d_x, d_y distinct eigenvalues of Σ, and the squared loss. This is realistic, and easy to satisfy.',
    bearing: 'part',
    supports: [
      { claim: 'theorem-2-3', how: 'assumes them' },
      { ablation: 'theorem-2-3-ii/without-xxt-full-rank', how: '(ii) without XXᵀ invertible' },
      { ablation: 'theorem-2-3-ii/without-xyt-full-rank', how: '(ii) without XYᵀ of full rank' },
      { ablation: 'theorem-2-3-ii/without-dy-le-dx', how: '(ii) without d_y ≤ d_x' },
      {
        ablation: 'theorem-2-3-ii/without-distinct-eigenvalues',
        how: '(ii) without distinct eigenvalues',
      },
      { ablation: 'theorem-2-3-ii/weighted-loss', how: '(ii) with a weighted squared loss' },
    ],
    beyond:
      'What is realistic is a judgement; the verb audit decides the assumptions on given data. That (ii) needs each of them is not borne out: where one on the data is dropped no counterexample is found, and later theorems say why.',
  },
  {
    number: 16,
    section: DETAILS,
    sentence:
      'Together the statements give an essentially complete picture of the loss surface of deep linear networks.',
    bearing: 'none',
    supports: [
      {
        claim: 'second-order-classification',
        how: 'what the paper left open: which saddles are bad (A24, 2024)',
      },
      { claim: 'critical-points', how: 'every critical point for H = 1 (BH89)' },
    ],
    beyond:
      '“Essentially complete” is a judgement. Which saddles of a deep network are bad is not said by the paper.',
  },
  {
    number: 17,
    section: DETAILS,
    sentence:
      'The ReLU part uses properties specific to ReLU. The 2015 work reaches the spherical spin glass by three reshaping assumptions, which this paper does not need, because its analysis is another.',
    bearing: 'part',
    supports: [
      { claim: 'choromanska-2015/reduction', how: 'the reshaping, step by step' },
      { claim: 'choromanska-2015/few-weights', how: 'few unique weights, spread evenly' },
      { claim: 'choromanska-2015/sphere', how: 'the spherical constraint' },
      { ledger: true, how: 'they are among those that are dropped' },
    ],
    beyond: 'Why an analysis does without an assumption is for a reader of both.',
  },
  {
    number: 18,
    section: DETAILS,
    sentence:
      'The 2015 work studies a random Hessian by random matrix theory, hence two assumptions on distributions; this paper drops them and studies a deterministic Hessian.',
    bearing: 'part',
    supports: [
      {
        claim: 'choromanska-2015/gaussian-couplings',
        how: 'where Gaussian inputs and independent paths enter',
      },
      { claim: 'choromanska-2015/hamiltonian-covariance', how: 'the law of the Hamiltonian' },
      { claim: 'lemma-4-3', how: 'the deterministic Hessian, every block' },
      { ledger: true, how: 'they are among those that are dropped' },
    ],
    beyond: 'The random matrix theory of the 2015 work is cited and not checked.',
  },
  {
    number: 19,
    section: DETAILS,
    sentence: 'The two assumptions that remain, 6 and 7, are unrealistic.',
    bearing: 'part',
    supports: [
      {
        experiment: 'lemmascope audit-relu --data iris --widths 4,8,8,3 --trained',
        how: 'by how much each fails in one trained network on the Iris data',
      },
    ],
    beyond:
      'Unrealistic is a judgement; how far one network on one data set is from an assumption is a measurement, and says nothing of others.',
  },
];

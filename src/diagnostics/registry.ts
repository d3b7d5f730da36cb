/** What a code means, what to do about it and how the process ends because of it. */
export interface Diagnostic {
  /** One line: what went wrong. */
  readonly summary: string;
  /** What to do about it. */
  readonly remedy: string;
  /** Exit code of the command line: 2 for the user's input, 4 for a disagreement with a helper. */
  readonly exitCode: 2 | 4;
}

const input = (summary: string, remedy: string): Diagnostic => ({ summary, remedy, exitCode: 2 });

/**
 * Every diagnostic the product can raise. One table feeds the messages, `lemmascope explain CODE`
 * and `docs/diagnostics.md`, so a code that is thrown but not explained does not type-check.
 */
export const DIAGNOSTICS = {
  // exact arithmetic
  ACCURACY_NOT_POSITIVE: input(
    'An accuracy must be positive.',
    'Give a positive width: an irrational number has no interval of width zero.',
  ),
  DIVISION_BY_ZERO: input('Division by zero.', 'Give a nonzero denominator.'),
  EXPONENT_TOO_LARGE: input(
    'The total degree of a polynomial is too large.',
    'Degrees go up to 65535; the degree of a loss is twice the number of layers, plus data.',
  ),
  INDEX_OUT_OF_RANGE: input(
    'An index lies outside its matrix.',
    'Indices count from 0 and stay below the number of rows or columns.',
  ),
  INTEGER_EXPECTED: input(
    'A whole number was expected.',
    'Sizes, exponents and counts are integers of at most 2^53 - 1.',
  ),
  INTERVAL_REVERSED: input(
    'The upper end of an interval lies below its lower end.',
    'Give the lower end first.',
  ),
  KERNEL_HYPOTHESIS_FALSE: input(
    'The matrices do not satisfy a hypothesis.',
    'A counterexample must satisfy every hypothesis exactly; "derived" is an entry that is not 0.',
  ),
  KERNEL_LETTER_INVALID: input(
    'A letter or a size has a name that it cannot have.',
    'Letters start with a letter; W1, W2, … and Sxx, Syx, Syy belong to the point. A size is such a name or a number.',
  ),
  KERNEL_LETTER_UNKNOWN: input(
    'A word is not made of the letters of its statement.',
    'Letters are separated by single spaces, each perhaps followed by ^T: "C^T C W".',
  ),
  KERNEL_RANK_WRONG: input('The matrix has another rank.', '"Derived" is its rank.'),
  KERNEL_SIDES_EQUAL: input(
    'The two sides are equal for the matrices given.',
    'A counterexample must make them differ in an entry, or in the trace.',
  ),
  KERNEL_SIZES_DIFFER: input(
    'Sizes do not fit.',
    'Neighbours in a word, the words of a sum, and a letter and its direction must fit in every size; under a trace words are square.',
  ),
  KERNEL_SIZE_UNKNOWN: input(
    'An identity has no known size, or a sum has no word to take its size from.',
    'Write a word with a letter; under a trace there is no empty word.',
  ),
  MATRIX_NOT_SYMMETRIC: input(
    'This matrix is not symmetric.',
    'Inertia and definiteness are defined for symmetric matrices: symmetrise first if that is meant.',
  ),
  MATRIX_RAGGED: input(
    'The rows of a matrix differ in length.',
    'Give every row the same number of entries.',
  ),
  MATRIX_SINGULAR: input(
    'This matrix has no inverse.',
    'Its determinant is zero: use a generalised inverse, or solve the system for its solution set.',
  ),
  NUMBER_MALFORMED: input(
    'This is not an exact number.',
    'Write an integer, a decimal such as 5.1 or 1e-3, or a fraction such as "2/3". NaN and Infinity are not numbers here.',
  ),
  NUMBER_OUT_OF_RANGE: input(
    'A decimal lies outside the range of float64.',
    'Rescale the data: magnitudes must lie between 5e-324 and 1.8e308, or be zero.',
  ),
  NUMBER_TOO_LONG: input('A number has too many digits.', 'Write it with at most 10000 digits.'),
  POLYNOMIAL_MALFORMED: input(
    'This is not a polynomial.',
    'Write sums of products such as "1/2*x^2*y - 3*z + 1", with every product sign; division only by constants.',
  ),
  POLYNOMIAL_TOO_LARGE: input(
    'Expanding this polynomial would take too long.',
    'Give it expanded, or in smaller parts.',
  ),
  POLYNOMIAL_ZERO: input(
    'The zero polynomial has no finite set of roots.',
    'Give a nonzero polynomial.',
  ),
  RING_ARITY_MISMATCH: input(
    'A list does not have one entry per variable of the ring.',
    'Values and exponents are listed in the order of the variables of the ring.',
  ),
  RING_MISMATCH: input(
    'Two polynomials live in different rings.',
    'Build both over the same ring, or over rings with the same variables in the same order.',
  ),
  RING_VARIABLE_INVALID: input(
    'This cannot name a variable of a ring.',
    'Names are distinct: an ASCII letter or "_", then letters, digits or "_".',
  ),
  RING_VARIABLE_UNKNOWN: input(
    'The ring has no such variable.',
    'Names are matched exactly, including case; indices count from 0.',
  ),
  SHAPE_MISMATCH: input(
    'Two matrices do not fit together.',
    'Check the shapes shown: the inner dimensions of a product and both dimensions of a sum must agree.',
  ),

  // matrix words
  WORD_DIRECTION_INVALID: input(
    'A letter must move along a single letter.',
    'Give a letter of the same size, without transpose or coefficient.',
  ),
  WORD_LETTER_UNKNOWN: input(
    'A cancellation has a letter that the claim does not have.',
    'AᵀAB = 0 ⇒ AB = 0 is about the letters of the sides, the directions and the hypotheses.',
  ),
  WORD_NAME_INVALID: input(
    'This cannot name a matrix letter or a dimension.',
    'A letter is an ASCII letter followed by letters, digits or "_"; a dimension may also be a positive number.',
  ),
  WORD_TRACE_OF_IDENTITY: input(
    'The trace of an identity is its dimension, which is not a number here.',
    'Subtract the identity before the trace is taken, or compare the matrices themselves.',
  ),
  WORD_VALUE_MISSING: input(
    'A letter or a dimension has no value.',
    'Give a matrix for every letter, and a number for a dimension that no letter has.',
  ),

  // kernel
  KERNEL_BOUND_WRONG: input(
    'The proof does not give the claimed lower bound.',
    '"Derived" is the bound it gives: claim that or less.',
  ),
  KERNEL_CHORD: input(
    'The loss in the middle lies on the wrong side of the chord.',
    'Give another point: above the chord for non-convex, below it for non-concave.',
  ),
  KERNEL_CURVATURE_NOT_NEGATIVE: input(
    'The curvature along the direction is not negative.',
    'Give a direction v with vᵀHv < 0, H the Hessian at the point.',
  ),
  KERNEL_DIMENSION_WRONG: input(
    'The gauge orbit has another dimension.',
    '"Derived" is the rank of the tangent vectors (GW_k, -W_{k+1}G) at the point.',
  ),
  KERNEL_FORMAT_UNKNOWN: input(
    'A document names another format.',
    'This version reads lemmascope-statement/1 and lemmascope-certificate/1.',
  ),
  KERNEL_GRADIENT_NONZERO: input(
    'The gradient does not vanish at the point.',
    'The point is not critical: certify not-critical.',
  ),
  KERNEL_IDENTITY_FALSE: input(
    'The two sides of an identity have different coefficients.',
    'Expand both sides; "derived" is the coefficient on the right.',
  ),
  KERNEL_INVERSE_WRONG: input(
    'The matrix given does not solve the least-squares problem as an inverse of the second moments would.',
    'It must satisfy yx · xxInverse · xx = yx, as the inverse of xx does.',
  ),
  KERNEL_KIND_MISMATCH: input(
    'Certificate and statement are of different kinds.',
    'A certificate proves one statement of its own kind.',
  ),
  KERNEL_KIND_UNKNOWN: input(
    'There is no such kind of statement here.',
    'docs/certificate-format.md lists them; a refutation is made of statements about one point.',
  ),
  KERNEL_LOSS_INVALID: input(
    'A loss has a negative weight or a negative weight decay.',
    'Weights of errors and weight decay are at least 0.',
  ),
  KERNEL_METHOD_UNKNOWN: input(
    'There is no such method of proof for this kind.',
    'docs/certificate-format.md lists them.',
  ),
  KERNEL_MOMENTS_IMPOSSIBLE: input(
    'No data have these moments.',
    'The matrix [[xx, yxᵀ], [yx, yy]] must be symmetric and positive semidefinite.',
  ),
  KERNEL_NOT_AN_ASCENT: input(
    'The loss does not rise along the curve.',
    'The lowest nonzero coefficient of L(W(t)) - L(W) must be positive.',
  ),
  KERNEL_NOT_AN_EIGENVECTOR: input(
    'A column is not an eigenvector to the eigenvalue given.',
    'Check that ΣU = UΛ with Σ = yx · xxInverse · yxᵀ.',
  ),
  KERNEL_NOT_APPLICABLE: input(
    'The method is not proved for this loss.',
    '"Derived" says for which losses it is.',
  ),
  KERNEL_NOT_A_DESCENT: input(
    'The loss does not fall along the curve.',
    'The lowest nonzero coefficient of L(W(t)) - L(W) must be negative.',
  ),
  KERNEL_NOT_BETTER: input(
    'The other weights do not have a smaller loss.',
    'Give weights whose loss is below the one at the point.',
  ),
  KERNEL_NOT_JSON: input(
    'A part of a document is not a JSON value.',
    'Objects, arrays, strings, finite numbers, true, false and null are.',
  ),
  KERNEL_NOT_LEAST_SQUARES: input(
    'The product of the layers is not a least-squares map.',
    'It must satisfy the normal equation P·xx = yx; where it cannot, use the spectral method.',
  ),
  KERNEL_NOT_ORTHOGONAL: input(
    'The eigenvectors are not orthogonal, or one of them is zero.',
    'Give nonzero columns with inner products 0; their lengths do not matter.',
  ),
  KERNEL_NOT_SORTED: input(
    'The eigenvalues are not sorted.',
    'List the largest first, and the eigenvectors in the same order.',
  ),
  KERNEL_NOT_SYMMETRIC: input('The slack matrix is not symmetric.', 'Give Z with Z = Zᵀ.'),
  KERNEL_NUMBER_MALFORMED: input(
    'A number is not exact, or not written as one.',
    'Write "p" or "p/q" with q > 0, without leading zeros, signs on q or decimals.',
  ),
  KERNEL_NUMBER_TOO_LONG: input(
    'A number has too many digits.',
    'A number may have 10000 characters.',
  ),
  KERNEL_OPTIMUM_MISSED: input(
    'The claimed value is not the smallest loss.',
    '"Derived" is the smallest loss: 0, or half of tr yy less the largest eigenvalues, as many as the narrowest layer has units.',
  ),
  KERNEL_OUT_OF_RANGE: input('A whole number lies outside its range.', '"Derived" is the range.'),
  KERNEL_PART_MISSING: input(
    'A part of a document is missing.',
    '"Derived" names it; docs/certificate-format.md lists the parts of each kind.',
  ),
  KERNEL_PART_UNEXPECTED: input(
    'A document has a part that its format does not know.',
    'Remove it: nothing in a certificate may stay unread.',
  ),
  KERNEL_POINTS_DIFFER: input(
    'The parts of a refutation are about different points.',
    'Hypotheses and violation must hold at one point, written the same.',
  ),
  KERNEL_RANK_TOO_SMALL: input(
    'The Hessian has a larger kernel than the method allows.',
    'Its rank must be n, or n less the dimension of the gauge orbit.',
  ),
  KERNEL_REGION_NOT_OPEN: input(
    'A preactivation is zero, so the loss is not a polynomial near the point.',
    'Move the point off the boundary of its activation region.',
  ),
  KERNEL_SAMPLES_NEEDED: input(
    'This loss cannot be computed from moments.',
    'Give x and y: weighted losses and ReLU need the samples.',
  ),
  KERNEL_SHAPE: input(
    'A list or a matrix has the wrong shape.',
    'Shapes follow from the widths; "derived" is what they ask for.',
  ),
  KERNEL_SLOPE_NOT_NEGATIVE: input(
    'The slope along the direction is not negative.',
    'Give a direction along which the loss falls to first order.',
  ),
  KERNEL_SQUARES_DIFFER: input(
    'The squares do not add up to the matrix.',
    '"Derived" is the entry of the matrix, "claimed" that of the sum of weight · vector · vectorᵀ.',
  ),
  KERNEL_SQUARE_NEGATIVE: input(
    'A square has a negative weight.',
    'A sum of squares with weights of at least 0 shows that a matrix is semidefinite.',
  ),
  KERNEL_STATEMENT_MISMATCH: input(
    'The certificate is for another statement.',
    'The hash of the statement given, "derived", is not the one the certificate names.',
  ),
  KERNEL_STOPPED: input(
    'The checker stopped without a result.',
    'The input could not be examined, or the observer failed. Nothing was accepted.',
  ),
  KERNEL_TOO_DEEP: input('A document is nested too deeply.', 'At most 32 levels.'),
  KERNEL_TOO_LARGE: input(
    'A document is too large.',
    'At most 10 million characters, where every part counts for 32.',
  ),
  KERNEL_TYPE: input(
    'A part of a document has the wrong type.',
    '"Derived" is the type it should have.',
  ),
  KERNEL_UNIT_ALIVE: input(
    'A unit of the layer is not off.',
    'Every preactivation of the layer must be negative on every sample.',
  ),
  KERNEL_VALUE_WRONG: input(
    'The loss at the point is not the value claimed.',
    '"Derived" is the loss.',
  ),
  KERNEL_WORD_UNKNOWN: input(
    'There is no such kind of loss or activation.',
    '"Derived" lists what there is.',
  ),
  KERNEL_WORK_EXCEEDED: input(
    'The check would take too long.',
    'Every check has a fixed budget of work: take shorter numbers, fewer samples or a smaller network.',
  ),

  // networks and data
  ARCHITECTURE_TOO_SHALLOW: input(
    'A network needs at least one hidden layer.',
    'Give three widths or more, for example 4,2,3: inputs, hidden, outputs.',
  ),
  BUFFER_LENGTH: input(
    'A numeric buffer does not have the length its meaning requires.',
    'Vectors of weights have n entries, a Hessian has n² and moments have d_0² and d_{H+1}·d_0.',
  ),
  DATA_COLUMN_DUPLICATE: input(
    'Two columns have the same name.',
    'Rename one of them: columns are addressed by name.',
  ),
  DATA_COLUMN_MISSING: input(
    'There is no such column.',
    'Names are matched exactly, including case.',
  ),
  DATA_COLUMN_REPEATED: input('A column is named twice.', 'Name each input and each target once.'),
  DATA_EMPTY: input(
    'There is no data.',
    'Give a CSV with a header line and at least one row below it.',
  ),
  DATA_EMPTY_CELL: input(
    'A cell is empty.',
    'Fill it in or remove its row: a missing value has no exact reading.',
  ),
  DATA_MALFORMED: input('This is not a CSV file.', 'Check the quotes near the line shown.'),
  DATA_NO_INPUT: input(
    'No column is left for the inputs.',
    'Name the input columns with --inputs, or fewer targets.',
  ),
  DATA_NO_TARGET: input('No target column was named.', 'Name one or more with --targets.'),
  DATA_NOT_A_NUMBER: input(
    'A cell is not a finite number.',
    'Correct the cell. If the column holds the names of classes, declare it with --categorical.',
  ),
  DATA_RAGGED_ROW: input(
    'A row has more or fewer cells than the header.',
    'Quote cells that contain the separator, and give every row the same number of cells.',
  ),
  DATA_SINGLE_CLASS: input(
    'A categorical target has one class only.',
    'One class leaves nothing to learn: its one-hot row is constant. Add samples of a second class.',
  ),
  WIDTH_INVALID: input('This is not the width of a layer.', 'Widths are positive integers.'),

  // symbolic derivation
  CAS_DISAGREEMENT: {
    summary: 'The computer algebra system and our own polynomials disagree.',
    remedy:
      'Nothing was derived. "Expected" is our exact expansion, "got" is what the untrusted helper answered.',
    exitCode: 4,
  },
  DATA_WIDTH_MISMATCH: input(
    'The widths do not fit the data.',
    'The first width is the number of inputs, the last the number of target rows.',
  ),
  DERIVATION_TOO_LARGE: input(
    'This derivation has more terms than can be finished in reasonable time.',
    'Take smaller widths or fewer samples, or raise the limit with --max-terms.',
  ),
  MATRIX_FORM_DISAGREEMENT: {
    summary: 'The matrix form does not expand to the derived entries.',
    remedy: 'Nothing was written. This is a fault in lemmascope: please report it with the widths.',
    exitCode: 4,
  },

  // landscapes
  MOMENTS_OF_NO_DATA: input(
    'No data have these moments.',
    'The matrix [[xx, yxᵀ], [yx, yy]] must be symmetric and positive semidefinite.',
  ),
  POINT_MALFORMED: input(
    'This is not a point file.',
    'A point has widths, data (x and y, or moments) and weights; see docs/certificate-format.md.',
  ),
  POINT_NEEDS_SAMPLES: input(
    'This loss needs the samples, not only their moments.',
    'Weighted losses and ReLU networks depend on every sample: give data as x and y.',
  ),
  POINT_NOT_CRITICAL: input(
    'The gradient does not vanish at this point.',
    'Choose Z with two zero factors, or so that the conditions for a critical point hold.',
  ),
  POINT_ON_ACTIVATION_BOUNDARY: input(
    'A preactivation is exactly 0, so the loss is not smooth at this point.',
    'Gradient and Hessian of a ReLU network exist inside the open activation regions: move the weights a little.',
  ),
  STRATUM_UNDEFINED: input(
    'The critical set of these data has no rank strata of the known kind.',
    'XXᵀ must be invertible, XYᵀ of full rank and the nonzero eigenvalues of Σ distinct.',
  ),
  STRATUM_UNKNOWN: input(
    'This is not a stratum of the architecture.',
    '`lemmascope strata --widths …` lists the strata of an architecture.',
  ),

  // ReLU networks
  AUDIT_TOO_FEW_SAMPLES: input(
    'There are too few samples to audit a network on.',
    'A spread over samples needs two of them; a trained network is audited on samples it was not trained on.',
  ),
  TRAINING_DIVERGED: input(
    'Training ended at weights whose loss is not a finite number.',
    'Try another seed, or data of less extreme magnitudes.',
  ),

  // claims
  CLAIM_CYCLE: input(
    'Claims use one another in a circle.',
    'A proof may not rest on itself: remove one use.',
  ),
  CLAIM_DUPLICATE: input('Two claims have the same id.', 'Give each claim an id of its own.'),
  CLAIM_INVALID: input(
    'A claim is not well formed.',
    'See docs/conjectures.md for a conjecture, CONTRIBUTING.md, "Add a lemma", for a lemma.',
  ),
  CLAIM_UNDECIDED: input(
    'A predicate of a claim gave no answer.',
    'A hypothesis or a conclusion is decided at once, as true or false: a promise is neither.',
  ),
  CLAIM_UNKNOWN: input('There is no such claim.', '`lemmascope explain` lists them.'),
  HYPOTHESIS_UNKNOWN: input(
    'No claim has such a hypothesis.',
    '`lemmascope explain CLAIM` lists the hypotheses of a claim.',
  ),
  REVIEW_INCOMPLETE: input(
    'A sentence of the review is missing, or names what there is not.',
    'See proofs/review-claims.ts.',
  ),

  // formal proofs
  FORMAL_COQ_MISSING: input(
    'Coq or a library of it, which the formal proofs need, is not installed.',
    'On Debian: apt-get install --no-install-recommends coq libcoq-mathcomp-algebra libcoq-mathcomp-algebra-tactics libcoq-mathcomp-zify libcoq-mathcomp-real-closed. Nothing else needs it.',
  ),
  FORMAL_PROJECT_MALFORMED: input(
    'A _CoqProject says what is not understood here.',
    'It names the library, -Q . NAME, and its files in the order of dependency, one per line; docs/formal.md.',
  ),

  // hunting
  CASE_MALFORMED: input(
    'This file is not a case that a hunt has kept.',
    'Remove it from the folder of cases, or restore it.',
  ),
  CASE_PATH_INVALID: input(
    'This path leads to no instance of the claim.',
    'Copy the path from the report of the hunt, with the same seed.',
  ),
  CASE_UNKNOWN: input('There is no such case.', '`lemmascope cases list` shows those there are.'),
  CONJECTURE_UNREADABLE: input(
    'The file of the conjecture cannot be loaded.',
    'It must compile and load by itself; `lemmascope init` writes one that does.',
  ),
  CONJECTURE_WITHOUT_CLAIM: input(
    'The file exports no claim.',
    'Its default export must be a claim: `export default conjecture({ … })`.',
  ),
  JOURNAL_MALFORMED: input(
    'A journal has a line that is none of its own.',
    'Start the hunt again without --resume.',
  ),
  JOURNAL_OF_ANOTHER_CAMPAIGN: input(
    'The journal belongs to another campaign.',
    'Resume with the claim, seed, runs, bounds and version it was begun with, or start again without --resume.',
  ),
  MERGE_DIFFERENT_CAMPAIGNS: input(
    'These journals are not shards of one campaign.',
    'Run all shards with the same claim, seed, runs, bounds and version.',
  ),
  MERGE_INCOMPLETE: input(
    'The shards do not cover the campaign.',
    'Give every shard once, each run to its end.',
  ),

  // spin glasses
  MINIMA_TOO_FEW: input(
    'Too few descents ended in a local minimum.',
    'Raise --samples; one weight, or a landscape without spread, says nothing of a band.',
  ),

  // charts
  CHART_INVALID: input(
    'An axis of a chart cannot show a value.',
    'Values are finite, positive on a logarithmic axis, and of a category that the axis has.',
  ),

  // files and options
  FILE_EXISTS: input(
    'There is such a file already.',
    'Give another name, or remove the file yourself. Nothing was written.',
  ),
  FILE_NOT_FOUND: input('There is no such file.', 'Check the path; `iris` names the bundled data.'),
  FILE_UNREADABLE: input(
    'A file cannot be read.',
    'Check that it is a file and that you may read it.',
  ),
  FILE_UNWRITABLE: input(
    'A file cannot be written.',
    'Check that the folder exists and that you may write there. Nothing was written.',
  ),
  NAME_UNKNOWN: input(
    'Nothing of this name is known.',
    '`lemmascope explain` lists claims and codes.',
  ),
  OPTION_INVALID: input(
    'An option does not make sense.',
    'The verb with --help shows its options.',
  ),
  OPTION_MISSING: input('An option is missing.', 'The verb with --help shows its options.'),

  // the explorer
  FORMULA_MALFORMED: input(
    'A formula cannot be read.',
    'The list of words beside the formula has every word that it may have.',
  ),
  EXPLORER_NOT_BUILT: input(
    'The explorer has not been built.',
    'Run `npm run build` in the folder of lemmascope; an installed package has it.',
  ),
  LINK_MALFORMED: input(
    'A piece of a link to the explorer is not understood.',
    'The page shows the nearest state there is; "Copy link" gives the link to it.',
  ),
  PORT_UNAVAILABLE: input(
    'The port cannot be listened on.',
    'Another program may have it: give another one with --port, or 0 for any that is free.',
  ),

  // certificates and strata on the command line
  CERTIFICATE_REFUSED: {
    summary: 'The kernel refuses a certificate that lemmascope made.',
    remedy: 'Nothing was written. This is a fault in lemmascope: please report it with the point.',
    exitCode: 4,
  },
  CERTIFICATE_MALFORMED: input(
    'A certificate file is not what docs/certificate-format.md describes.',
    '`lemmascope certify` writes one; `lemmascope verify` shows what the kernel says of a file.',
  ),
  ROCQ_UNSUPPORTED: input(
    'This has no translation to Rocq.',
    'docs/formal.md lists what has: linear networks with the squared loss, and some kinds of certificate.',
  ),
  PATHS_TOO_MANY: input(
    'The network has too many paths to list: their number is the product of all widths.',
    'Take smaller widths.',
  ),
  STRATA_TOO_MANY: input(
    'The critical set has too many strata to list.',
    'Take smaller widths, or raise the limit with --limit.',
  ),
} as const satisfies Record<string, Diagnostic>;

/** A diagnostic code. */
export type DiagnosticCode = keyof typeof DIAGNOSTICS;

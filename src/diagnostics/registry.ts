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
  POINT_NOT_CRITICAL: input(
    'The gradient does not vanish at this point.',
    'Choose Z with two zero factors, or so that the conditions for a critical point hold.',
  ),

  // claims
  CLAIM_CYCLE: input(
    'Claims use one another in a circle.',
    'A proof may not rest on itself: remove one use.',
  ),
  CLAIM_DUPLICATE: input('Two claims have the same id.', 'Give each claim an id of its own.'),
  CLAIM_INVALID: input('A claim is not well formed.', 'See CONTRIBUTING.md, "Add a lemma".'),
  CLAIM_UNKNOWN: input('There is no such claim.', '`lemmascope explain` lists them.'),

  // files and options
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
} as const satisfies Record<string, Diagnostic>;

/** A diagnostic code. */
export type DiagnosticCode = keyof typeof DIAGNOSTICS;

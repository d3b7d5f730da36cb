export { CAS_NAME } from './_internals/nerdamer.js';
export { type ClosedForm, type ClosedFormEntry, deriveClosedForm } from './closed-form.js';
export { crossCheckedDerivative, crossCheckedExpansion } from './cross-checked-derivative.js';
export {
  checkDerivationSize,
  DEFAULT_MAX_TERMS,
  DERIVATION_ORDERS,
  type DerivationOrder,
  type DerivationSize,
  derivationSize,
  LARGEST_MAX_TERMS,
  SECONDS_PER_TERM,
} from './derivation-size.js';
export { type Assignment, evaluateExpression } from './evaluate-expression.js';
export {
  beside,
  column,
  identity,
  inputs,
  kronecker,
  layer,
  layers,
  product,
  residual,
  scaled,
  sum,
  targets,
  transpose,
  vec,
} from './expression-builders.js';
export { afterLayer, featuresBelow, gradientExpression } from './gradient-expression.js';
export {
  hessianBlockExpression,
  hessianCurvatureTerm,
  hessianResidualTerm,
} from './hessian-block-expression.js';
export type { MatrixExpression } from './matrix-expression.js';
export { type MatrixFormBlock, matrixForm } from './matrix-form.js';
export { latexNotation } from './render/latex-notation.js';
export {
  FORMATS,
  FORMS,
  type Form,
  type Format,
  renderClosedForm,
} from './render/render-closed-form.js';
export { textNotation } from './render/text-notation.js';
export { type SymbolicData, scopeLabel, symbolicSamples } from './scope-label.js';
export { checkDataWidths, SymbolicNetwork } from './symbolic-network.js';

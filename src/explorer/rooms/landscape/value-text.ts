import type { ShownNumber } from './shown-number.js';

/** As `classify` prints it: a fraction of more than 24 signs, or an irrational number, as a decimal. */
export const valueText = ({ exact, decimal }: ShownNumber) =>
  exact !== undefined && exact.length <= 24 ? exact : `≈ ${decimal}`;

/** For a label in a drawing: five digits. */
export const shortValueText = ({ exact, number }: ShownNumber) =>
  exact !== undefined && exact.length <= 9 ? exact : `≈ ${number.toPrecision(5)}`;

import { formatDecimal, type Rational } from '../exact/index.js';
import type { Dataset } from '../network/index.js';
import type { BadMinimum } from '../relu/index.js';
import { dataLine } from './data-summary.js';
import type { Style } from './style.js';

/** A bad local minimum of a ReLU network on data, or why none was built. */
export type BadMinimumReport = {
  readonly dataset: Dataset;
  readonly widths: string;
} & (
  | {
      readonly kind: 'found';
      readonly found: BadMinimum;
      /** The class of the same weights without the activation. */
      readonly without: string;
      /** Where the certificate was written, if it was. */
      readonly file?: string;
    }
  | { readonly kind: 'none'; readonly reason: string }
);

/** The report of `bad-minimum` as text. */
export function badMinimumConsole(report: BadMinimumReport, style: Style): string {
  const lines = [
    style.strong('lemmascope bad-minimum'),
    `data         ${dataLine(report.dataset)}`,
    `network      ${report.widths}, ReLU, no biases, squared loss ½‖Ŷ − Y‖²`,
  ];
  if (report.kind === 'none')
    lines.push(
      `${style.doubtful('none built')}   ${report.reason}`,
      style.faint('This does not say that there is none.'),
    );
  else {
    const { found, without, file } = report;
    lines.push(
      `point        ${style.bad('a local minimum that is not global')}: ${found.activity}`,
      `loss         ${decimal(found.loss)}`,
      `better       ${decimal(found.betterLoss)}, with other weights; nothing says that they are the best`,
      `no ReLU      the same weights of the linear network are ${without}`,
      `certificate  accepted by the kernel${file === undefined ? '; -o FILE writes it' : `, in ${file}`}`,
      style.faint('It says nothing of whether training meets such a point.'),
    );
  }
  return `${lines.join('\n')}\n`;
}

const decimal = (value: Rational): string => {
  const exact = value.toString();
  return exact.length <= 12 ? exact : `≈ ${formatDecimal(value, 10)}`;
};

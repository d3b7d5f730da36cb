import { jsonDocument } from './_internals/json-document.js';
import type { Style } from './style.js';

/** One thing that was looked at. */
export interface Finding {
  readonly name: string;
  readonly status: 'ok' | 'missing' | 'failed';
  /** Whether lemmascope needs it; what is missing and not required is skipped, and said so. */
  readonly required: boolean;
  /** What was found, or how to enable it. */
  readonly detail: string;
}

/** The findings of `doctor`, one line each. */
export function doctorConsole(findings: readonly Finding[], style: Style): string {
  const mark = ({ status, required }: Finding) => {
    if (status === 'ok') return style.good('ok      ');
    return required ? style.bad(status.padEnd(8)) : style.doubtful('optional');
  };
  const lines = findings.map(
    (finding) => `${mark(finding)}  ${finding.name.padEnd(28)} ${finding.detail}`,
  );
  const broken = findings.filter(({ status, required }) => required && status !== 'ok').length;
  const verdict =
    broken === 0
      ? style.good('Everything lemmascope needs is in order.')
      : style.bad(
          `${broken} of the things lemmascope needs ${broken === 1 ? 'is' : 'are'} not in order.`,
        );
  return `${[style.strong('lemmascope doctor'), ...lines, '', verdict].join('\n')}\n`;
}

/** The findings of `doctor` as a JSON document. */
export function doctorJson(findings: readonly Finding[]): string {
  return jsonDocument('doctor', { findings });
}

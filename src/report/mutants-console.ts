import type { Evidence, MutantReport } from '../claims/index.js';
import { evidenceCounts } from './_internals/evidence-counts.js';
import { plural } from './_internals/plural.js';
import type { Style } from './style.js';

/** What became of every mutant and equivalent variant, one line each. */
export function mutantsConsole(
  mutants: readonly MutantReport[],
  { run, replay }: { readonly run: string; readonly replay: string },
  style: Style,
): string {
  const width = Math.max(6, ...mutants.map(({ id }) => id.length));
  const shown = mutants.map((mutant) => ({ mutant, how: how(mutant) }));
  const breadth = Math.max(...shown.map(({ how: text }) => text.length), 12);
  const line = (id: string, expected: string, verdict: string, by: string, time: string) =>
    `${id.padEnd(width)}  ${expected.padEnd(8)}  ${verdict}  ${by.padEnd(breadth)}  ${time}`;
  const problems = mutants.flatMap(({ id, problem }) =>
    problem === undefined ? [] : [`${style.bad('problem')}  ${id}: ${problem}`],
  );
  const refuted = mutants.filter(({ expected }) => expected === 'refuted');
  const equivalent = mutants.filter(({ expected }) => expected === 'holds');
  const asExpected = (some: readonly MutantReport[]) =>
    some.filter(({ problem }) => problem === undefined).length;
  return `${[
    `${style.strong('lemmascope check --mutants')}  ${run}`,
    '',
    style.strong(line('mutant', 'expected', 'verdict'.padEnd(15), 'by', 'time')),
    ...shown.map(({ mutant, how: text }) => {
      const verdict = mutant.verdict.padEnd(15);
      const mark = mutant.problem === undefined ? style.good : style.bad;
      const time = style.faint(`${(mutant.milliseconds / 1000).toFixed(2)} s`);
      return line(mutant.id, mutant.expected, mark(verdict), text, time);
    }),
    '',
    ...problems,
    `${asExpected(refuted)} of ${plural(refuted.length, 'mutant')} refuted with a certificate that the kernel accepts`,
    `${asExpected(equivalent)} of ${plural(equivalent.length, 'equivalent variant')} not refuted`,
    style.faint(`replay  ${replay}`),
  ].join('\n')}\n`;
}

/** The certificate of a refutation by its kind, or what an equivalent variant went through. */
function how({ certificate, evidence }: MutantReport): string {
  return certificate === undefined ? evidenceCounts([together(evidence)]) : certificate.kind;
}

/** The evidence of all checks as that of one: what was decided is added up, of shapes and strata the most. */
function together(evidence: readonly Evidence[]): Evidence {
  const discarded: Record<string, number> = {};
  for (const [id, count] of evidence.flatMap((item) => Object.entries(item.discarded)))
    discarded[id] = (discarded[id] ?? 0) + count;
  const most = (size: (item: Evidence) => number) =>
    evidence.reduce((largest, item) => (size(item) > size(largest) ? item : largest));
  const { shapes, expansions } = most((item) => item.shapes.length);
  const { strata, architectures } = most((item) => item.strata);
  return {
    ...evidence[0]!,
    certificates: evidence.flatMap((item) => item.certificates),
    instances: evidence.reduce((sum, { instances }) => sum + instances, 0),
    discarded,
    shapes,
    expansions,
    strata,
    architectures,
  };
}

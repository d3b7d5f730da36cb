import { type ClaimReport, type StepReport, strongest, weakest } from '../claims/index.js';
import { claimScope } from './_internals/claim-scope.js';
import { formalLine } from './_internals/formal-line.js';
import { markdownCode as code, markdownText as text } from './_internals/markdown-text.js';
import { plural } from './_internals/plural.js';
import type { AblateCell } from './ablate-cell.js';
import type { ReviewReport, ReviewSentence } from './review.js';

/** What is written around the sentences. */
export interface ReviewSurroundings {
  /** The command that prints the page. */
  readonly command: string;
  readonly meanings: Readonly<Record<string, string>>;
}

/**
 * The sentences of the review, in GitHub's Markdown, each with the grades of the claims that bear on
 * it. A sentence has no grade of its own: its line shows the weakest of these, and whether they bear on
 * the whole of it.
 */
export function reviewMarkdown(
  report: ReviewReport,
  { command, meanings }: ReviewSurroundings,
): string {
  const sections = [...new Set(report.sentences.map(({ section }) => section))];
  const shown = report.sentences.flatMap((one) => claimsOf(one, report));
  const earned = new Set<string>(shown.map(({ grade }) => grade));
  const legend = table(
    ['grade', 'says'],
    Object.entries(meanings)
      .filter(([grade]) => earned.has(grade))
      .map(([grade, says]) => [grade, text(says)])
      .concat(VERDICTS),
  );
  const blocks = [
    '# The claims that started this project',
    `The sentences of a reader’s summary of K16, in our words, each with what checks it. The page is the output of ${code(command)}: verdicts and counts come from that run, and none is typed.`,
    `Run: ${text(report.run)}. A larger run may grade higher: ${code('lemmascope check')} without ${code('--quick')}.`,
    legend,
    '## Summary',
    table(
      ['', 'sentence', 'checked', 'weakest grade'],
      report.sentences.map((one) => [
        `[${one.number}](#${one.number})`,
        text(one.sentence),
        BEARING[one.bearing],
        summary(one, report),
      ]),
    ),
    ...sections.flatMap((section) => [
      `## ${text(section)}`,
      ...report.sentences
        .filter((one) => one.section === section)
        .map((one) => sentence(one, report)),
    ]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** What is said of what is no claim of the graph. */
const VERDICTS: readonly string[][] = [
  [
    'needed',
    'Without the assumption the clause is false: a counterexample that the kernel accepted.',
  ],
  ['none found', 'No counterexample among the points counted; nothing is said of others.'],
  ['computed', 'Read off the graph: which step spends which hypothesis.'],
  ['not run here', 'An experiment in floats with a report of its own.'],
];

const BEARING = {
  whole: 'the whole',
  part: 'a part',
  none: 'no: a judgement',
} as const;

/** The weakest grade among the claims that are named, and nothing where there are none. */
function summary(one: ReviewSentence, report: ReviewReport): string {
  if (one.bearing === 'none') return '–';
  const grades = claimsOf(one, report).map(({ grade }) => grade);
  return grades.length === 0 ? '–' : weakest(grades);
}

const claimsOf = ({ supports }: ReviewSentence, { claims }: ReviewReport) =>
  claims.filter(({ id }) => supports.some((support) => 'claim' in support && support.claim === id));

function sentence(one: ReviewSentence, report: ReviewReport): string {
  const rows = one.supports.map((support) => {
    if ('claim' in support) {
      const found = report.claims.find(({ id }) => id === support.claim)!;
      return [
        code(support.claim),
        found.grade,
        [
          text(claimScope(found, report.family)),
          limits(found, report).join(' '),
          found.formal === undefined
            ? ''
            : `formal proof: ${text(formalLine(found.formal, found.hypotheses))}`,
        ]
          .filter((part) => part !== '')
          .join('; '),
        text(support.how),
      ];
    }
    if ('ablation' in support) {
      const cell = report.cells.find(({ claim }) => claim === support.ablation)!;
      return [code(support.ablation), cell.verdict, text(cellEvidence(cell)), text(support.how)];
    }
    if ('ledger' in support)
      return [code('lemmascope ledger'), 'computed', text(counted(report)), text(support.how)];
    return [code(support.experiment), 'not run here', '', text(support.how)];
  });
  return [
    `### <a id="${one.number}"></a>${one.number}. ${text(one.sentence)}`,
    table(['what', 'verdict', 'evidence', 'bears on it as'], rows),
    ...(one.beyond === undefined ? [] : [`Beyond a check: ${text(one.beyond)}`]),
  ].join('\n\n');
}

/**
 * What keeps a claim from a stronger grade: steps of its own, and claims it uses, directly or not, by
 * steps of their own.
 */
function limits(found: ClaimReport, { claims }: ReviewReport): string[] {
  if (found.grade === 'formal' || found.grade === 'proved') return [];
  const isWeak = ({ grade, evidence }: StepReport) =>
    grade === found.grade && strongest(evidence.map((one) => one.grade)) === grade;
  const culprits = new Set<string>();
  const seen = new Set<string>();
  const look = (one: ClaimReport): void => {
    if (seen.has(one.id)) return;
    seen.add(one.id);
    if (one.steps.length === 0 || one.steps.some(isWeak)) culprits.add(one.id);
    for (const step of one.steps)
      for (const used of claims)
        if (step.uses.includes(used.id) && used.grade === found.grade) look(used);
  };
  look(found);
  culprits.delete(found.id);
  const own = found.steps.filter(isWeak).map(({ id }) => id);
  return [
    ...(own.length === 0 ? [] : [`no stronger because of its ${named('step', own)}`]),
    ...(culprits.size === 0
      ? []
      : [
          `${own.length === 0 ? 'no stronger because' : 'and'} of ${[...culprits].sort().map(code).join(', ')}`,
        ]),
  ];
}

const named = (noun: string, ids: readonly string[]): string =>
  `${noun}${ids.length === 1 ? '' : 's'} ${ids.map(code).join(', ')}`;

/** What a hunt found, and of what size. */
function cellEvidence({ verdict, counterexample, decided, undecided, why, reasons }: AblateCell) {
  if (verdict === 'inconclusive') return reasons.join('; ');
  if (counterexample === undefined)
    return `no counterexample among ${plural(decided - undecided, 'point')} of this distribution: ${why}`;
  const { found, expected, instance } = counterexample;
  // A point has widths; matrices for the letters of an identity have none.
  const { widths } = instance as { readonly widths?: readonly number[] };
  return widths === undefined
    ? `a counterexample in matrices, accepted by the kernel: ${counterexample.at} is ${found} instead of ${expected}`
    : `a counterexample with widths ${widths.join('-')}, accepted by the kernel: ${found}`;
}

function counted({ ledger }: ReviewReport): string {
  if (ledger === undefined) return '';
  const names = (ids: readonly string[]) =>
    ids.map((id) => ledger.used.find((entry) => entry.id === id)?.name ?? id).join(', ');
  return `${ledger.used.length} used; ${ledger.kept.length} kept in a weaker form (${names(ledger.kept)}); ${ledger.dropped.length} dropped (${names(ledger.dropped)})`;
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

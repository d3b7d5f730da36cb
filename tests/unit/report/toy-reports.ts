import type { ClaimReport, Evidence, StepReport } from '../../../src/claims/index.js';
import type { ReportHeading } from '../../../src/report/index.js';
import { evidence } from '../claims/toy.js';

/** Text that is anything but harmless in mark-up. */
export const NASTY = `<script>alert("1 & 2")</script> 'q' ]]> \u0007 | a_b *c* \`d\` $e$`;

export const FAMILY = ['1-1-1', '2-1-2'];

/** A report of a claim with one step, proved at the shapes of the family. */
export const claimReport = (more: Partial<ClaimReport> = {}): ClaimReport => ({
  id: 'a',
  title: 'A title',
  source: { work: 'K16', number: 'Lemma 0' },
  statement: 'It holds.',
  tex: 'It *holds* for $W_1$.',
  hypotheses: [],
  needs: [],
  grade: 'proved at shape',
  shapes: FAMILY,
  steps: [],
  conclusion: [],
  restsOn: [],
  openPoints: [],
  milliseconds: 1234,
  ...more,
});

export const stepReport = (id: string, more: Partial<StepReport> = {}): StepReport => ({
  id,
  text: `text of ${id}`,
  argument: 'identity',
  spends: [],
  uses: [],
  grade: 'proved at shape',
  shapes: FAMILY,
  evidence: [evidence('proved at shape', FAMILY)],
  milliseconds: 77_770,
  ...more,
});

export const refutedEvidence: Evidence = {
  ...evidence('refuted'),
  finding: {
    at: 'here',
    entry: '(1,2)',
    left: NASTY,
    right: 'y',
    difference: 'x - y',
    instance: { widths: [1, 1, 1], note: NASTY },
  },
};

/** One claim of every kind that reports treat differently, with nasty texts everywhere. */
export const REPORTS: readonly ClaimReport[] = [
  claimReport({
    id: 'fact',
    title: `A fact ${NASTY}`,
    source: { work: 'textbook', number: NASTY },
    grade: 'proved',
    shapes: [],
    steps: [
      stepReport('algebra', {
        grade: 'proved',
        shapes: [],
        evidence: [
          {
            ...evidence('proved'),
            certificates: [
              { statement: { kind: 'word-identity' }, certificate: { statement: 'abcdef' } },
            ],
            from: [{ id: 'definition-of-S', text: `Σ_XXS = I ${NASTY}` }],
          },
        ],
      }),
    ],
    restsOn: ['the order of the reals'],
  }),
  claimReport({
    id: 'lemma',
    title: NASTY,
    statement: NASTY,
    hypotheses: [
      { id: 'xxt-full-rank', text: `XXᵀ is invertible ${NASTY}` },
      { id: 'idle', text: 'never spent' },
    ],
    needs: ['xxt-full-rank'],
    steps: [
      stepReport('first', { text: NASTY, spends: ['xxt-full-rank'], uses: ['fact'] }),
      stepReport('second', {
        argument: 'case split',
        grade: 'exhaustive',
        evidence: [
          { ...evidence('exhaustive'), strata: 12, architectures: 3, compares: NASTY },
          { ...evidence('checked'), instances: 9, discarded: { critical: 4 } },
        ],
      }),
    ],
    restsOn: ['the order of the reals'],
    openPoints: [NASTY],
  }),
  claimReport({
    id: 'lemma/slip',
    title: 'Another',
    slip: NASTY,
    grade: 'refuted',
    shapes: [],
    steps: [stepReport('wrong', { grade: 'refuted', shapes: [], evidence: [refutedEvidence] })],
    conclusion: [refutedEvidence],
  }),
  claimReport({
    id: 'corollary',
    source: { work: 'BH89', number: 'Corollary 9' },
    grade: 'inconclusive',
    shapes: [],
    needs: ['xxt-full-rank'],
    steps: [
      stepReport('open', {
        grade: 'inconclusive',
        uses: ['lemma'],
        shapes: [],
        evidence: [{ ...evidence('inconclusive'), notes: [`no instances ${NASTY}`] }],
      }),
    ],
  }),
];

export const HEADING: ReportHeading = {
  run: 'seed 1, 5 instances',
  data: undefined,
  family: { label: 'all 2 architectures', shapes: new Set(FAMILY) },
  facts: new Set(['fact']),
  replay: `lemmascope check ${NASTY}`,
  version: '0.1.0',
  sources: { K16: `Kawaguchi ${NASTY}`, BH89: 'Baldi & Hornik' },
  commandFor: (id) => `lemmascope check ${id} --seed 1`,
};

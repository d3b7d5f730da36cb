import {
  type AnyClaim,
  type ClaimNeeds,
  type ClaimReport,
  type Evidence,
  type FormalReport,
  usesOf,
} from '../claims/index.js';
import { CHECK_KINDS } from './_internals/check-kinds.js';
import { claimScope, type ShapeFamily } from './_internals/claim-scope.js';
import { evidenceCounts } from './_internals/evidence-counts.js';
import { evidenceJson } from './_internals/evidence-json.js';
import { formalLine } from './_internals/formal-line.js';
import { formalProofJson } from './_internals/formal-proof-json.js';
import { fromLine } from './_internals/from-line.js';
import { jsonDocument } from './_internals/json-document.js';
import { gradeStyle, type Style } from './style.js';

/** A claim with what the graph and the bibliography know of it. */
export interface ClaimExplanation {
  readonly claim: AnyClaim;
  /** The work in full. */
  readonly reference: string;
  readonly usedBy: readonly string[];
  /** Which hypotheses it needs, itself and through what it uses. */
  readonly needs: ClaimNeeds;
  /** What it, and what it uses, takes unchecked. */
  readonly restsOn: readonly string[];
  /** The formal proof that it is linked to. */
  readonly formal?: FormalReport;
  /** What a quick run found, when one was asked for. */
  readonly found?: {
    readonly report: ClaimReport;
    readonly run: string;
    readonly family: ShapeFamily;
  };
}

/** A claim in full: statement, hypotheses, steps, what examines them, and its place in the graph. */
export function claimConsole(explained: ClaimExplanation, style: Style): string {
  const { claim, reference, usedBy, needs, restsOn, formal, found } = explained;
  const report = found?.report;
  const grade = report === undefined ? '' : `: ${gradeStyle(style, report.grade)(report.grade)}`;
  const lines = [
    `${style.strong(claim.source.number)}  ${claim.title}  (${claim.id})${grade}`,
    style.faint(reference),
    ...(claim.slip === undefined ? [] : [`NOT the lemma: changed on purpose to ${claim.slip}`]),
    ...(found === undefined ? [] : [style.faint(`a quick run: ${found.run}`)]),
    '',
    claim.statement,
    '',
    'Hypotheses',
    ...(claim.hypotheses.length === 0
      ? ['  none']
      : claim.hypotheses.map(({ id, text }) => `  ${id.padEnd(24)} ${text}`)),
    '',
    'Steps',
    ...(claim.steps.length === 0 ? ['  none'] : stepLines(explained, style)),
    '',
    'Conclusion, examined without the steps',
    ...(claim.conclusion.length === 0
      ? ['  not examined by itself']
      : claim.conclusion.map(
          (check) => `  ${check.compares} ${style.faint(`(${CHECK_KINDS[check.kind]})`)}`,
        )),
    ...(report?.conclusion ?? []).flatMap((item) => evidenceLines(item, style)),
    '',
    ...(found === undefined ? [] : [`Scope     ${claimScope(found.report, found.family)}`]),
    `Needs     ${needs.needs.join(', ') || 'no hypothesis'}`,
    ...(needs.unspent.length === 0
      ? []
      : [`          ${needs.unspent.join(', ')}: stated, but no step spends it`]),
    ...(formal === undefined ? [] : [`Formal    ${formalLine(formal, claim.hypotheses)}`]),
    ...(restsOn.length === 0 ? ['Rests on  nothing beyond its steps'] : []),
    ...restsOn.map((fact) => `Rests on  ${fact}`),
    `Uses      ${usesOf(claim).join(', ') || 'no other claim'}`,
    `Used by   ${usedBy.join(', ') || 'no other claim'}`,
    ...(report?.openPoints ?? []).map((point) => `Open      ${point}`),
    '',
    `Examine it:  lemmascope check ${claim.id}`,
  ];
  return `${lines.join('\n')}\n`;
}

function stepLines({ claim, needs, found }: ClaimExplanation, style: Style): string[] {
  return claim.steps.flatMap((step, index) => {
    const report = found?.report.steps[index];
    const inherited = needs.steps[index]?.inherited ?? [];
    const grade = report === undefined ? '' : `: ${gradeStyle(style, report.grade)(report.grade)}`;
    return [
      `  ${index + 1}. ${style.strong(step.id)} (${step.argument})${grade}`,
      `     ${step.text}`,
      ...step.checks.map(
        (check) =>
          `     ${style.faint(`examined ${CHECK_KINDS[check.kind]}, comparing ${check.compares}`)}`,
      ),
      ...(report?.evidence ?? []).flatMap((item) => evidenceLines(item, style)),
      ...(step.spends.length > 0 ? [`     spends ${step.spends.join(', ')}`] : []),
      ...(step.uses.length > 0 ? [`     uses ${step.uses.join(', ')}`] : []),
      ...inherited
        .filter(({ hypothesis }) => !step.spends.includes(hypothesis))
        .map(({ hypothesis, from }) => `     needs ${hypothesis} through ${from}`),
    ];
  });
}

function evidenceLines(evidence: Evidence, style: Style): string[] {
  const counts = evidenceCounts([evidence]);
  const { finding } = evidence;
  const from = fromLine(evidence);
  return [
    `     found: ${gradeStyle(style, evidence.grade)(evidence.grade)}${counts === '' ? '' : `, ${counts}`}`,
    ...(from === undefined ? [] : [`       ${from}`]),
    ...evidence.notes.map((note) => `       ${note}`),
    ...(finding === undefined
      ? []
      : [`       differs at ${finding.at}: ${finding.left} against ${finding.right}`]),
  ];
}

/** The same as a JSON document. */
export function claimJson(explained: ClaimExplanation): string {
  const { claim, reference, usedBy, needs, restsOn, formal, found } = explained;
  return jsonDocument('explain', {
    claim: {
      id: claim.id,
      title: claim.title,
      source: { ...claim.source, reference },
      ...(claim.slip === undefined ? {} : { slip: claim.slip }),
      statement: claim.statement,
      tex: claim.tex,
      hypotheses: claim.hypotheses.map(({ id, text }) => ({ id, text })),
      steps: claim.steps.map(({ id, text, argument, spends, uses, checks }, index) => ({
        id,
        text,
        argument,
        spends,
        uses,
        inherits: needs.steps[index]?.inherited ?? [],
        compares: checks.map(({ compares }) => compares),
        kinds: checks.map(({ kind }) => kind),
      })),
      conclusion: claim.conclusion.map(({ compares }) => compares),
      needs: needs.needs,
      unspent: needs.unspent,
      restsOn,
      ...(formal === undefined ? {} : { formal: formalProofJson(formal) }),
      usedBy,
    },
    ...(found === undefined
      ? {}
      : {
          found: {
            run: found.run,
            grade: found.report.grade,
            scope: claimScope(found.report, found.family),
            steps: found.report.steps.map(({ id, grade, evidence }) => ({
              id,
              grade,
              evidence: evidence.map(evidenceJson),
            })),
            conclusion: found.report.conclusion.map(evidenceJson),
            openPoints: found.report.openPoints,
          },
        }),
  });
}

import type { ClaimReport, Evidence, Grade } from '../claims/index.js';
import { claimScope } from './_internals/claim-scope.js';
import { evidenceCounts } from './_internals/evidence-counts.js';
import { formalLine } from './_internals/formal-line.js';
import { type Markup, markup } from './_internals/markup.js';
import type { ReportHeading } from './check-heading.js';

/** One part of a claim: a step, or its conclusion examined without the steps. */
interface Case {
  readonly name: string;
  readonly grade: Grade;
  readonly says: string;
  readonly evidence: readonly Evidence[];
  readonly seconds: number;
}

/**
 * The report of `check` as JUnit XML: a suite for every claim, a case for every step and one for the
 * conclusion. What is refuted has failed, and so has a step about which something was found that no
 * refutation is; what else is inconclusive was skipped, with the reason.
 */
export function checkJunit(reports: readonly ClaimReport[], heading: ReportHeading): string {
  const suites = reports.map((report) => suite(report, heading));
  const cases = reports.flatMap(casesOf);
  return markup`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="lemmascope check" tests="${cases.length}" failures="${count(cases, 'failed')}" skipped="${count(cases, 'skipped')}" errors="0" time="${seconds(sum(reports.map(({ milliseconds }) => milliseconds / 1000)))}">
${suites}</testsuites>
`.source;
}

function suite(report: ClaimReport, heading: ReportHeading): Markup {
  const cases = casesOf(report);
  const properties: [string, string][] = [
    ['statement', report.statement],
    ['grade', report.grade],
    ['scope', claimScope(report, heading.family)],
    ...(report.formal === undefined
      ? []
      : [['formal', formalLine(report.formal, report.hypotheses)] as [string, string]]),
    ['reproduce', heading.commandFor(report.id)],
    ...report.openPoints.map((point): [string, string] => ['open', point]),
  ];
  return markup`  <testsuite name="${report.id}" tests="${cases.length}" failures="${count(cases, 'failed')}" skipped="${count(cases, 'skipped')}" errors="0" time="${seconds(report.milliseconds / 1000)}">
    <properties>
${properties.map(([name, value]) => markup`      <property name="${name}" value="${value}"/>\n`)}    </properties>
${cases.map((each) => testcase(report.id, each))}  </testsuite>
`;
}

function testcase(claim: string, { name, grade, says, evidence, seconds: time }: Case): Markup {
  const head = markup`    <testcase classname="${claim}" name="${name}" time="${seconds(time)}">
      <properties>
        <property name="grade" value="${grade}"/>
        <property name="text" value="${says}"/>
        <property name="counts" value="${evidenceCounts(evidence)}"/>
      </properties>
`;
  return markup`${head}${outcome({ grade, evidence })}    </testcase>\n`;
}

type Result = 'passed' | 'failed' | 'skipped';

function resultOf({ grade, evidence }: Pick<Case, 'grade' | 'evidence'>): Result {
  if (grade === 'refuted' || evidence.some(({ finding }) => finding !== undefined)) return 'failed';
  return grade === 'inconclusive' ? 'skipped' : 'passed';
}

function outcome(part: Pick<Case, 'grade' | 'evidence'>): Markup | undefined {
  const result = resultOf(part);
  const { grade, evidence } = part;
  if (result === 'failed') {
    const own = evidence.find((item) => item.finding !== undefined)?.finding;
    const message =
      own === undefined
        ? 'a statement that this uses is refuted'
        : `differs at ${own.at}${own.entry === '' ? '' : `, entry ${own.entry}`}`;
    return markup`      <failure type="${grade}" message="${message}">${own === undefined ? message : JSON.stringify({ left: own.left, right: own.right, difference: own.difference, instance: own.instance })}</failure>\n`;
  }
  if (result !== 'skipped') return undefined;
  const reasons = evidence
    .filter((item) => item.grade === 'inconclusive')
    .flatMap(({ notes }) => notes);
  return markup`      <skipped message="${reasons.join('; ') || 'a statement that this uses is inconclusive'}"/>\n`;
}

function casesOf(report: ClaimReport): Case[] {
  return [
    ...report.steps.map(({ id, grade, text, evidence, milliseconds }) => ({
      name: id,
      grade,
      says: text,
      evidence,
      seconds: milliseconds / 1000,
    })),
    ...report.conclusion.map((item, index) => ({
      name: `conclusion ${index + 1}`,
      grade: item.grade,
      says: item.compares,
      evidence: [item],
      seconds: 0,
    })),
  ];
}

const count = (cases: readonly Case[], result: Result) =>
  cases.filter((each) => resultOf(each) === result).length;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const seconds = (value: number) => value.toFixed(3);

import type { ComponentChildren } from 'preact';
import type { ClaimReport } from '../../claims/index.js';
import { anchorOf } from '../_internals/anchor.js';
import { claimName } from '../_internals/claim-name.js';
import { claimScope } from '../_internals/claim-scope.js';
import { formalLine } from '../_internals/formal-line.js';
import { saysMore } from '../_internals/says-more.js';
import type { ReportHeading } from '../check-heading.js';
import { ClaimLinks } from './claim-links.js';
import { EvidenceList } from './evidence-list.js';
import { GradeBadge } from './grade-badge.js';
import { Notation } from './notation.js';
import { StepItem } from './step-item.js';
import { Typeset } from './typeset.js';

interface ClaimArticleProps {
  readonly report: ClaimReport;
  readonly usedBy: readonly string[];
  readonly heading: ReportHeading;
  /** The command that examines this claim, as the page shows commands; default: as text. */
  readonly command?: ComponentChildren;
}

/** A claim in full: statement, hypotheses, steps with their evidence, and its place in the graph. */
export function ClaimArticle({ report, usedBy, heading, command }: ClaimArticleProps) {
  const { id, title, source, slip, statement, tex, steps, conclusion, grade } = report;
  const name = claimName(report, heading.facts.has(id));
  const number = source.number !== title && source.number !== name ? `${source.number}. ` : '';
  return (
    <article id={anchorOf(id)} class="claim">
      <h3>
        {name === title ? null : (
          <>
            <span class="number">{name}</span>{' '}
          </>
        )}
        <Notation text={title} /> <GradeBadge grade={grade} />
      </h3>
      <p class="where">
        <code>{id}</code> {number}
        {heading.sources[source.work] ?? source.work}
      </p>
      {slip === undefined ? null : (
        <p class="slip">
          Not the source’s statement: changed on purpose to <Notation text={slip} />.
        </p>
      )}
      <div class="statement">
        <Typeset tex={tex} />
      </div>
      {saysMore(statement, tex) ? (
        <p class="linear">
          <Notation text={statement} />
        </p>
      ) : null}
      <dl>
        <dt>Scope</dt>
        <dd>
          <Notation text={claimScope(report, heading.family)} />
        </dd>
        <dt>Hypotheses</dt>
        <dd>
          <Hypotheses of={report} />
        </dd>
        {report.formal === undefined ? null : (
          <>
            <dt>Formal proof</dt>
            <dd>
              <Notation text={formalLine(report.formal, report.hypotheses)} />
            </dd>
          </>
        )}
      </dl>
      {steps.length === 0 ? null : (
        <>
          <h4>Steps</h4>
          <ol class="steps">
            {steps.map((step) => (
              <StepItem claim={id} step={step} />
            ))}
          </ol>
        </>
      )}
      {conclusion.length === 0 ? null : (
        <div class="conclusion">
          <h4>Conclusion, examined without the steps</h4>
          <EvidenceList evidence={conclusion} />
        </div>
      )}
      <dl>
        <Texts name="Rests on" texts={report.restsOn} />
        <Texts name="Open" texts={report.openPoints} />
        <dt>Used by</dt>
        <dd>{usedBy.length === 0 ? 'no other claim of this run' : <ClaimLinks ids={usedBy} />}</dd>
        <dt>Reproduce</dt>
        <dd>{command ?? <code class="command">{heading.commandFor(id)}</code>}</dd>
      </dl>
    </article>
  );
}

function Hypotheses({ of: { hypotheses, needs } }: { readonly of: ClaimReport }) {
  if (hypotheses.length === 0) return <>none</>;
  return (
    <ul>
      {hypotheses.map(({ id, text }) => (
        <li>
          <code>{id}</code> <Notation text={text} />
          {needs.includes(id) ? null : (
            <>
              {' '}
              <em>(stated; no step spends it)</em>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function Texts({ name, texts }: { readonly name: string; readonly texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <ul>
          {texts.map((text) => (
            <li>
              <Notation text={text} />
            </li>
          ))}
        </ul>
      </dd>
    </>
  );
}

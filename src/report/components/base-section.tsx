import type { ClaimReport } from '../../claims/index.js';
import type { ReportHeading } from '../check-heading.js';
import { ClaimLinks } from './claim-links.js';
import { GradeBadge } from './grade-badge.js';
import { Notation } from './notation.js';
import { Typeset } from './typeset.js';

interface BaseSectionProps {
  readonly reports: readonly ClaimReport[];
  readonly heading: ReportHeading;
}

/** What the proofs stand on: the textbook facts with their citations, and what is taken unchecked. */
export function BaseSection({ reports, heading }: BaseSectionProps) {
  const facts = reports.filter(({ id }) => heading.facts.has(id));
  const unchecked = [...new Set(reports.flatMap(({ restsOn }) => restsOn))];
  return (
    <>
      {facts.length === 0 ? (
        <p>No textbook fact is used in this run.</p>
      ) : (
        <ul class="facts">
          {facts.map(({ id, title, source, tex, grade }) => (
            <li>
              <strong>
                <Notation text={title} />
              </strong>{' '}
              <GradeBadge grade={grade} /> <Typeset tex={tex} />
              <br />
              <span class="where">
                {source.number === title ? '' : `${source.number}. `}
                {heading.sources[source.work] ?? source.work}. Examined as <ClaimLinks ids={[id]} />
                .
              </span>
            </li>
          ))}
        </ul>
      )}
      <h3>Taken without a check</h3>
      {unchecked.length === 0 ? (
        <p>Nothing besides the arithmetic and the kernel.</p>
      ) : (
        <ul>
          {unchecked.map((text) => (
            <li>
              <Notation text={text} />{' '}
              <span class="where">
                (<ClaimLinks ids={takenBy(text, reports)} />)
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** The claims that take it for granted themselves, and not through a claim that they use. */
function takenBy(text: string, reports: readonly ClaimReport[]): readonly string[] {
  const resting = new Set(
    reports.filter(({ restsOn }) => restsOn.includes(text)).map(({ id }) => id),
  );
  return reports
    .filter(({ id }) => resting.has(id))
    .filter(({ steps }) => !steps.some(({ uses }) => uses.some((used) => resting.has(used))))
    .map(({ id }) => id);
}

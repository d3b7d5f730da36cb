import { useEffect } from 'preact/hooks';
import type { ClaimReport, FallenStep } from '../../../claims/index.js';
import { ClaimArticle, ClaimLinks } from '../../../report/components/index.js';
import { CommandLine } from '../../components/command-line.js';
import { Verdict } from '../../components/verdict.js';
import { quickCommand } from '../../library/quick-plan.js';
import type { RoomProps } from '../../room.js';
import { anchorOfStep } from './anchor-of-step.js';
import type { MapParameters } from './parameters.js';
import { RunHere } from './run-here.js';
import { useHeading } from './use-heading.js';
import { usersOf } from './users-of.js';

interface StatementProps extends RoomProps<MapParameters> {
  readonly report: ClaimReport;
  readonly reports: readonly ClaimReport[];
  readonly ancestors: readonly string[];
  /** The steps that fall with the assumptions dropped; `undefined`: it stands. */
  readonly fallenSteps: readonly FallenStep[] | undefined;
  /** The theorems of Coq by which alone it stands without them. */
  readonly byTheorem: readonly string[] | undefined;
}

/** The page of one statement. */
export function Statement(props: StatementProps) {
  const { report, reports, ancestors, fallenSteps, byTheorem, values } = props;
  const heading = useHeading();
  useEffect(() => {
    const step = report.steps[values.step - 1];
    if (step !== undefined)
      document
        .getElementById(anchorOfStep(report.id, step.id))
        ?.scrollIntoView({ block: 'center' });
  }, [report.id, values.step]);
  return (
    <section class="chosen-statement" aria-labelledby="chosen">
      <h2 id="chosen">The statement chosen</h2>
      {values.drop.length === 0 ? null : (
        <p>
          Without {values.drop.join(', ')}:{' '}
          {fallenSteps === undefined ? (
            <Verdict kind="holds">
              {byTheorem === undefined
                ? 'stands as proved here'
                : `its steps fall; it stands by ${byTheorem.join(', ')}, which does without`}
            </Verdict>
          ) : (
            <Verdict kind="fails">{fallsText(fallenSteps)}</Verdict>
          )}
        </p>
      )}
      <p>
        Rests on {ancestors.length} statements{ancestors.length === 0 ? '' : ': '}
        <ClaimLinks ids={ancestors} />.
      </p>
      <ClaimArticle
        report={report}
        usedBy={usersOf(report.id, reports)}
        heading={heading}
        command={<CommandLine command={quickCommand([report.id])} />}
      />
      <RunHere {...props} />
    </section>
  );
}

const fallsText = (steps: readonly FallenStep[]) =>
  steps.length === 0
    ? 'falls: it assumes it'
    : `falls at ${steps
        .map(({ id, through }) =>
          through.length === 0 ? id : `${id}, through ${through.join(' and ')}`,
        )
        .join('; ')}`;

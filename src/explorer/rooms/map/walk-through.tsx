import { useEffect, useId } from 'preact/hooks';
import { type ClaimReport, mutantFails } from '../../../claims/index.js';
import { Notation } from '../../../report/components/index.js';
import { useAnnounce } from '../../components/announce.js';
import { CommandLine } from '../../components/command-line.js';
import { RequestRun } from '../../components/request-run.js';
import { Verdict } from '../../components/verdict.js';
import { useLibrary } from '../../library/use-library.js';
import type { RoomProps } from '../../room.js';
import { useRequest } from '../../worker/use-request.js';
import type { MapParameters } from './parameters.js';
import { walkCommand } from './walk-command.js';
import { WalkedCheckView } from './walked-check.js';

interface WalkThroughProps extends RoomProps<MapParameters> {
  readonly report: ClaimReport;
}

/** The proof on one instance, step by step, and beside it a slip that the reader picks. */
export function WalkThrough({ report, values, set }: WalkThroughProps) {
  const { mutants } = useLibrary();
  const announce = useAnnounce();
  const walk = useRequest('map-walk');
  const id = useId();
  const own = mutants.filter(({ of }) => of === report.id);
  const { widths, seed, mutant, walked } = values;
  const input = { claim: report.id, mutant, widths, seed, iris: values.data.kind === 'iris' };
  const start = () => walk.start(input);
  const isOpen = walked > 0;
  useEffect(() => {
    // A link to a step opens there; afterwards every change of what is walked through is followed.
    if (isOpen) start();
  }, [isOpen, widths.join(), seed, mutant, input.iris]);
  const steps = walk.output?.steps ?? [];
  const at = Math.min(Math.max(walked, 1), Math.max(steps.length, 1));
  const step = isOpen ? steps[at - 1] : undefined;
  const where = steps.map(({ checks }) => checks.some(mutantFails));
  useEffect(() => {
    if (step !== undefined && walk.state === 'done')
      announce(
        `step ${at} of ${steps.length}, ${step.id}${where[at - 1] === true ? ': the mutant differs' : ''}`,
      );
  }, [walk.state, at]);
  return (
    <section class="walk-through" aria-labelledby={`${id}-title`}>
      <h4 id={`${id}-title`}>One instance, step by step</h4>
      <p>
        Both sides of every identity, and the decision of every predicate, on an instance with its
        exact matrices. An illustration: equal sides on one instance prove nothing.
      </p>
      <div class="controls">
        <div class="field">
          <label for={`${id}-mutant`}>Beside it, the statement with a slip</label>
          <select
            id={`${id}-mutant`}
            value={mutant}
            disabled={own.length === 0}
            onChange={({ currentTarget }) => set({ mutant: currentTarget.value })}
          >
            <option value="">{own.length === 0 ? 'there is none' : 'none'}</option>
            {own.map((one) => (
              <option value={one.id}>{one.slip}</option>
            ))}
          </select>
        </div>
      </div>
      <p>
        <CommandLine command={walkCommand(input)} />
      </p>
      <RequestRun
        of={walk}
        label={isOpen ? 'Walk through it again' : 'Walk through it'}
        onStart={() => {
          if (isOpen) start();
          else set({ walked: 1 }, 'replace');
        }}
      />
      {step === undefined ? null : (
        <div class="walk">
          <nav aria-label="Steps of the walk">
            <ol class="walk-steps">
              {steps.map((one, index) => (
                <li>
                  <button
                    type="button"
                    class="quiet"
                    aria-current={index + 1 === at ? 'step' : undefined}
                    onClick={() => set({ walked: index + 1 }, 'replace')}
                  >
                    {index + 1}. {one.id}
                    {where[index] === true ? <span class="differs"> ≠ mutant</span> : null}
                  </button>
                </li>
              ))}
            </ol>
          </nav>
          {mutant === '' ? null : (
            <p>
              {where.includes(true) ? (
                <Verdict kind="fails">
                  the mutant fails at{' '}
                  {steps
                    .filter((_, index) => where[index])
                    .map((one) => one.id)
                    .join(', ')}
                </Verdict>
              ) : (
                <Verdict kind="open">the mutant fails on nothing that was drawn here</Verdict>
              )}
            </p>
          )}
          <h5>
            Step {at} of {steps.length}: {step.id}
          </h5>
          <p>
            <Notation text={step.text} />
          </p>
          {step.checks.length === 0 ? <p>It is not examined by itself.</p> : null}
          {step.checks.map((check, index) => (
            <WalkedCheckView
              check={check}
              name={`check ${index + 1}`}
              file={`${(mutant || report.id).replaceAll('/', '.')}.${step.id}.${index + 1}.json`}
            />
          ))}
          <p>
            <button
              type="button"
              disabled={at === 1}
              onClick={() => set({ walked: at - 1 }, 'replace')}
            >
              Previous step
            </button>{' '}
            <button
              type="button"
              disabled={at === steps.length}
              onClick={() => set({ walked: at + 1 }, 'replace')}
            >
              Next step
            </button>
          </p>
        </div>
      )}
    </section>
  );
}

import type { NotApplied, ProofReplay, StepPlace } from '../../../../properties/ablations/index.js';
import type { AblateCell } from '../../../hunt/index.js';
import { Notation } from '../../../report/components/index.js';
import { CommandLine } from '../../components/command-line.js';
import { Verdict } from '../../components/verdict.js';
import type { Anatomy } from './anatomy-request.js';
import type { SpendingStep } from './broken-proof.js';
import { ComparisonTable } from './comparison-table.js';

interface BrokenProofProps {
  readonly cell: AblateCell;
  readonly anatomy: Anatomy;
}

/** The step of the proof that no longer goes through, and what rests on it. */
export function BrokenProof({ cell, anatomy }: BrokenProofProps) {
  const { replay, spending, changesTheLoss } = anatomy;
  const stop = replay?.stops?.at;
  const others = spending.filter(({ claim, step }) => claim !== stop?.claim || step !== stop.step);
  return (
    <div class="broken-proof">
      <h4>Where the proof stops</h4>
      {replay === undefined ? <WithoutPoint cell={cell} anatomy={anatomy} /> : null}
      {replay === undefined ? null : <Replayed cell={cell} replay={replay} />}
      {others.length === 0 ? null : replay === undefined ? (
        <Spending steps={others} />
      ) : (
        <p class="others">
          What is dropped is spent by other steps too: <Places steps={others} />.
        </p>
      )}
      {replay === undefined && others.length > 0 && cell.verdict === 'none found' ? (
        <p>
          So the proof given here stops, but no counterexample was found: another proof may do
          without.
        </p>
      ) : null}
      {changesTheLoss
        ? null
        : [...new Set(spending.map(({ hypothesis }) => hypothesis))].map((id) => (
            <p>
              <CommandLine command={`lemmascope graph --drop ${id}`} />
            </p>
          ))}
    </div>
  );
}

/** More steps than this are named only, and said by the map. */
const MOST_SAID = 4;

/** The steps that spend what is dropped, each once for every hypothesis. */
function Spending({ steps }: { readonly steps: readonly SpendingStep[] }) {
  const hypotheses = [...new Set(steps.map(({ hypothesis }) => hypothesis))];
  if (steps.length > MOST_SAID)
    return (
      <>
        {hypotheses.map((id) => (
          <p class="broken-steps">
            <code>{id}</code> is spent by{' '}
            <Places steps={steps.filter(({ hypothesis }) => hypothesis === id)} />.
          </p>
        ))}
      </>
    );
  return (
    <ol class="broken-steps">
      {steps.map((step) => (
        <li>
          <p>
            <Place {...step} />: <Notation text={step.text} />. It spends{' '}
            <code>{step.hypothesis}</code>.
          </p>
          <RestingOnIt steps={step.restingOnIt} />
        </li>
      ))}
    </ol>
  );
}

/** The proof at the counterexample, up to the first step that is not true there. */
function Replayed({ cell, replay }: { readonly cell: AblateCell; readonly replay: ProofReplay }) {
  const { held, notApplied, stops } = replay;
  return (
    <>
      <p>
        The proof of {cell.column}, read at this counterexample in its order: what a step says,
        exactly, beside what is the case.{' '}
        {stops === undefined ? '' : 'The first step that is not true here:'}
      </p>
      {stops === undefined ? (
        <p class="no-stop">
          No step was found that fails here. Read were those that say something of one point, and
          they hold; the others are about matrices of any network, or about all points at once.
        </p>
      ) : (
        <div class="stop">
          <p>
            <Verdict kind="fails">not true here</Verdict> <Place {...stops.at} />:{' '}
            <Notation text={stops.at.text} />.
          </p>
          <ComparisonTable comparisons={stops.at.comparisons} />
          <RestingOnIt steps={stops.restingOnIt} />
        </div>
      )}
      {held.length === 0 ? null : (
        <p class="held">
          {stops === undefined ? 'These hold:' : 'Before it, and true here:'}{' '}
          <Places steps={held} />.
        </p>
      )}
      {notApplied.map((one) => (
        <Unused {...one} />
      ))}
    </>
  );
}

const Unused = ({ claim, title, because }: NotApplied) => (
  <p class="unused">
    Not to be used here: <ClaimLink claim={claim} title={title} />. It is about points for which{' '}
    <Notation text={because} />.
  </p>
);

/** What can be said of a cell that has no counterexample. */
function WithoutPoint({ cell, anatomy: { spending, changesTheLoss } }: BrokenProofProps) {
  if (cell.counterexample !== undefined)
    return (
      <p class="no-stop">
        This counterexample is not of a form in which the steps could be evaluated here.
      </p>
    );
  if (changesTheLoss)
    return (
      <p>
        What L and Ŷ are is no hypothesis that a step spends: every formula of the proof is about
        the squared loss of a linear network. Its steps are compared with the changed one at a
        counterexample, and there is none here; that the clause seems to hold is for another proof
        to explain.
      </p>
    );
  if (spending.length > 0) return null;
  return (
    <p>
      No step of the proof given here spends it, as far as its steps say: the proof stands without.
    </p>
  );
}

const RestingOnIt = ({ steps }: { readonly steps: readonly StepPlace[] }) =>
  steps.length === 0 ? null : (
    <p class="resting">
      On it rest{' '}
      {steps.map((place, index) => (
        <>
          {index === 0 ? '' : ', then '}
          <Place {...place} />
        </>
      ))}
      .
    </p>
  );

/** Steps, those of one claim together. */
function Places({ steps }: { readonly steps: readonly StepPlace[] }) {
  const claims = [...new Set(steps.map(({ claim }) => claim))];
  return (
    <>
      {claims.map((claim, index) => {
        // A step that spends two hypotheses comes once for each.
        const own = steps.filter(
          ({ claim: of, step }, at) =>
            of === claim && steps.findIndex((one) => one.claim === of && one.step === step) === at,
        );
        return (
          <>
            {index === 0 ? '' : '; '}
            {own.map(({ step, number }, at) => (
              <>
                {at === 0 ? '' : ', '}
                <a href={`#v1/map?claim=${claim}&step=${number}`}>
                  <code>{step}</code>
                </a>
              </>
            ))}{' '}
            of “
            <Notation text={own[0]!.title} />”
          </>
        );
      })}
    </>
  );
}

const Place = ({ claim, title, step, number }: StepPlace) => (
  <>
    step <code>{step}</code> of <ClaimLink claim={claim} title={title} step={number} />
  </>
);

interface ClaimLinkProps {
  readonly claim: string;
  readonly title: string;
  readonly step?: number;
}

const ClaimLink = ({ claim, title, step }: ClaimLinkProps) => (
  <a href={`#v1/map?claim=${claim}${step === undefined ? '' : `&step=${step}`}`}>
    <Notation text={title} />
  </a>
);

import type { AblateCell } from '../../../hunt/index.js';
import { Notation } from '../../../report/components/index.js';
import { CommandLine } from '../../components/command-line.js';
import { Verdict } from '../../components/verdict.js';
import type { Anatomy } from './anatomy-request.js';
import type { StepPlace } from './broken-proof.js';

interface BrokenProofProps {
  readonly cell: AblateCell;
  readonly anatomy: Anatomy;
}

/** The step of the proof that no longer goes through, and what rests on it. */
export function BrokenProof({ cell, anatomy: { broken, formulas } }: BrokenProofProps) {
  const hypotheses = [...new Set(broken.flatMap(({ hypothesis }) => hypothesis ?? []))];
  return (
    <div class="broken-proof">
      <h4>Where the proof stops</h4>
      {formulas.length === 0 ? null : (
        <>
          <p>
            No step has this assumption as a hypothesis: it is what L and Ŷ are, and the formulas
            that the proof begins with are derived from it. At the counterexample, exactly:
          </p>
          <ul class="formulas">
            {formulas.map(({ claim, compares, agrees }) => (
              <li>
                <Verdict kind={agrees ? 'holds' : 'fails'}>
                  {agrees ? 'equal' : 'different'}
                </Verdict>{' '}
                <Notation text={compares} /> (<code>{claim}</code>)
              </li>
            ))}
          </ul>
        </>
      )}
      {broken.length === 0 ? (
        <p>{nothingStops(cell, formulas.length > 0)}</p>
      ) : (
        <ol class="broken-steps">
          {broken.map((step) => (
            <li>
              <p>
                <Place {...step} />: <Notation text={step.text} />.{' '}
                {step.hypothesis === undefined ? (
                  'It is not true here.'
                ) : (
                  <>
                    It spends <code>{step.hypothesis}</code>.
                  </>
                )}
              </p>
              {step.restingOnIt.length === 0 ? null : (
                <p class="resting">
                  On it rest{' '}
                  {step.restingOnIt.map((place, index) => (
                    <>
                      {index === 0 ? '' : ', then '}
                      <Place {...place} />
                    </>
                  ))}
                  .
                </p>
              )}
            </li>
          ))}
        </ol>
      )}
      {broken.length > 0 && cell.verdict === 'none found' ? (
        <p>
          So the proof given here stops, but no counterexample was found: another proof may do
          without.
        </p>
      ) : null}
      {hypotheses.map((id) => (
        <p>
          <CommandLine command={`lemmascope graph --drop ${id}`} />
        </p>
      ))}
    </div>
  );
}

const Place = ({ claim, title, step, number }: StepPlace) => (
  <>
    step <code>{step}</code> of{' '}
    <a href={`#v1/map?claim=${claim}&step=${number}`}>
      <Notation text={title} />
    </a>
  </>
);

function nothingStops({ verdict }: AblateCell, compared: boolean): string {
  if (compared) return 'None of these formulas is what stops the proof here.';
  if (verdict === 'none found')
    return 'No step of the proof given here spends it, as far as its steps say: the proof stands without.';
  return 'No step of the proof is marked as spending it.';
}

import { useId, useState } from 'preact/hooks';
import { Notation } from '../../../report/components/index.js';
import { TERMS, type TermName } from './language/terms.js';

interface WordListProps {
  /** The formulas as they are. */
  readonly formulas: Readonly<Record<'given' | 'claimed', string>>;
  readonly onAdd: (change: { readonly given?: string; readonly claimed?: string }) => void;
}

const JOINTS = ['and', 'or', 'and not', 'or not'] as const;

const KINDS = [
  ['Ranks and counts: whole numbers', (type: string) => type === 'count'],
  ['Values of the loss: exact', (type: string) => type === 'value'],
  ['True or false', (type: string) => type === 'flag'],
] as const;

/** Every word that a formula may have, what it means, and buttons that add it. */
export function WordList({ formulas, onAdd }: WordListProps) {
  const [joint, setJoint] = useState<(typeof JOINTS)[number]>('and');
  const id = useId();
  return (
    <details class="words">
      <summary>The words of a conjecture</summary>
      <div class="field">
        <label for={id}>Add a word to what stands there with</label>
        <select
          id={id}
          value={joint}
          onChange={({ currentTarget }) => setJoint(currentTarget.value as typeof joint)}
        >
          {JOINTS.map((one) => (
            <option value={one}>{one}</option>
          ))}
        </select>
      </div>
      {KINDS.map(([title, of]) => (
        <table>
          <caption>{title}</caption>
          <tbody>
            {(Object.keys(TERMS) as TermName[])
              .filter((name) => of(TERMS[name].type))
              .map((name) => (
                <tr>
                  <th scope="row">
                    <code>{name}</code>
                  </th>
                  <td>
                    <Notation text={TERMS[name].says} />
                  </td>
                  <td class="add">
                    {(
                      [
                        ['given', 'if'],
                        ['claimed', 'then'],
                      ] as const
                    ).map(([to, said]) => (
                      <button
                        type="button"
                        class="quiet"
                        aria-label={`add ${name} to ${said}`}
                        onClick={() => onAdd({ [to]: joined(formulas[to], joint, word(name)) })}
                      >
                        {said}
                      </button>
                    ))}
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      ))}
    </details>
  );
}

/** A formula with one predicate more: in an empty one there is nothing to join it to. */
function joined(formula: string, joint: (typeof JOINTS)[number], predicate: string): string {
  if (formula === '') return joint.endsWith('not') ? `not ${predicate}` : predicate;
  // And binds closer than or.
  const whole = joint.startsWith('and') && /\bor\b/.test(formula) ? `(${formula})` : formula;
  return `${whole} ${joint} ${predicate}`;
}

/** What a button adds: a whole predicate, so that the formula stays one. */
const word = (name: TermName): string => (TERMS[name].type === 'flag' ? name : `${name} = 0`);

import { Notation } from '../../../report/components/index.js';
import { TERMS, type TermName } from './language/terms.js';

interface WordListProps {
  readonly onAdd: (to: 'given' | 'claimed', word: string) => void;
}

const KINDS = [
  ['Ranks and counts: whole numbers', (type: string) => type === 'count'],
  ['Values of the loss: exact', (type: string) => type === 'value'],
  ['True or false', (type: string) => type === 'flag'],
] as const;

/** Every word that a formula may have, what it means, and buttons that add it. */
export function WordList({ onAdd }: WordListProps) {
  return (
    <details class="words">
      <summary>The words of a conjecture</summary>
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
                        onClick={() => onAdd(to, word(name))}
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

/** What a button adds: a whole predicate, so that the formula stays one. */
const word = (name: TermName): string => (TERMS[name].type === 'flag' ? name : `${name} = 0`);

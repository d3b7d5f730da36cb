import { useState } from 'preact/hooks';
import { Notation, Scrolling } from '../../../report/components/index.js';
import { Enclosed } from './enclosed.js';
import { PointClassBadge } from './point-class.js';
import { setName } from './set-name.js';
import type { StrataFound } from './strata-request.js';

interface StrataListProps {
  readonly found: StrataFound;
  readonly chosen: string;
  readonly S: readonly number[];
  readonly hrefOf: (stratum: string) => string;
}

const SHOWN = 12;

/** The strata of one S, each with its class. */
export function StrataList({ found, chosen, S, hrefOf }: StrataListProps) {
  const [whole, setWhole] = useState(false);
  const own = found.strata.filter((stratum) => stratum.S.join() === S.join());
  const set = found.sets.find((one) => one.S.join() === S.join());
  const shown = own.filter(({ id }, index) => whole || index < SHOWN || id === chosen);
  return (
    <>
      {set === undefined ? null : (
        <p class="of-set">
          <Notation text={`S = ${setName(S)}`} />: loss <Enclosed value={set.value} />.{' '}
          {found.dataset === undefined
            ? ''
            : set.isExact
              ? 'The page shows exact points: the space of its eigenvectors is rational.'
              : 'The page shows points in floats: no rational space of its eigenvectors was found.'}
        </p>
      )}
      <Scrolling label={`Strata of S = ${setName(S)}`}>
        <table class="data strata">
          <caption>
            {own.length} of the {found.strata.length} rank strata of {found.widths.join('-')} have S
            = {setName(S)}
          </caption>
          <thead>
            <tr>
              <th scope="col">stratum</th>
              <th scope="col">class</th>
              <th scope="col">inertia (+, −, 0)</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((stratum) => (
              <tr class={stratum.id === chosen ? 'chosen' : ''}>
                <th scope="row">
                  <a
                    href={hrefOf(stratum.id)}
                    {...(stratum.id === chosen ? { 'aria-current': 'true' as const } : {})}
                  >
                    {stratum.id}
                  </a>
                </th>
                <td>
                  {stratum.class === undefined ? '' : <PointClassBadge name={stratum.class} />}
                </td>
                <td>{stratum.inertia === undefined ? '' : `(${stratum.inertia.join(', ')})`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolling>
      {shown.length < own.length ? (
        <button type="button" class="quiet" onClick={() => setWhole(true)}>
          Show all {own.length}
        </button>
      ) : null}
      <p class="aside">
        The list and the classes are the same for all data that satisfy the assumptions: which
        strata there are, and that none is empty, is proved on paper (docs/strata.md), the class by
        the ranks of the partial products (A24). The inertia is the exact one of a representative on
        plain data; that all points of a stratum have it was observed, and is not proved.
      </p>
    </>
  );
}

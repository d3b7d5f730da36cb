import { Notation, Scrolling } from '../../../report/components/index.js';
import { Tex } from '../../components/tex.js';
import { tex } from '../../tex/tex.js';
import type { PointFound } from './point-request.js';
import { setName } from './set-name.js';

/** What of S and of the ranks decides the class of a critical point (A24). */
export function Deciding({ found, maximalRank }: { found: PointFound; maximalRank: number }) {
  const { S, pivots, rank } = found;
  const swapped = S.findIndex((index, place) => index > place + 1);
  if (pivots.length === 0) return null;
  if (swapped >= 0)
    return (
      <>
        <h3>What decides</h3>
        <p class="prose decides">
          <Notation
            text={`S = ${setName(S)} keeps λ_${S[swapped]} and leaves out the larger λ_${firstLeftOut(S)}`}
          />
          : along a direction that trades one for the other the second derivative is{' '}
          <Notation text={`λ_${S[swapped]} − λ_${firstLeftOut(S)} < 0`} /> (Lemma 4.6). A strict
          saddle, whatever the pivots are.
        </p>
      </>
    );
  if (rank === maximalRank)
    return (
      <>
        <h3>What decides</h3>
        <p class="prose decides">
          <Notation text={`S = ${setName(S)}`} />: the largest eigenvalues, as many as a product of
          rank at most {maximalRank} can fit. No such product does better (Eckart and Young), so
          this is a global minimum, whatever the pivots are.
        </p>
      </>
    );
  const loose = pivots.filter(({ tightBy }) => tightBy === undefined).length;
  return (
    <>
      <h3>The pivots that decide</h3>
      <p class="prose">
        <Tex
          of={tex`With $S=\{1,\dots,r\}$ and $r<r_{\max}$ a critical point is a bad saddle exactly if it is tightened: of every pivot $(i,j)$, one of the two complementary blocks has rank $r$. Otherwise its Hessian has a negative eigenvalue (A24).`}
        />
      </p>
      <Scrolling label="Pivots">
        <table class="data pivots">
          <thead>
            <tr>
              <th scope="col">pivot</th>
              <th scope="col">between</th>
              <th scope="col">rank</th>
              <th scope="col">around</th>
              <th scope="col">rank</th>
              <th scope="col">r = {rank}</th>
            </tr>
          </thead>
          <tbody>
            {pivots.map(({ i, j, between, around, tightBy }) => (
              <tr class={tightBy === undefined ? 'loose' : ''}>
                <th scope="row">
                  ({i},{j})
                </th>
                <td>
                  <Notation text={productOf(i - 1, j + 1) || 'I'} />
                </td>
                <td>{between}</td>
                <td>
                  <Notation
                    text={`${productOf(j - 1, 1)}Σ_XY${productOf(found.weights.length, i + 1)}`}
                  />
                </td>
                <td>{around}</td>
                <td>
                  {tightBy === undefined
                    ? 'not tight'
                    : `tight, by the ${tightBy === 'between' ? 'first' : 'second'}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolling>
      <p class="prose decides">
        {loose === 0
          ? `${pivots.length === 1 ? 'The one pivot is' : 'All pivots are'} tight: a bad saddle.`
          : pivots.length === 1
            ? 'The one pivot is not tight: a strict saddle.'
            : `${loose} of the ${pivots.length} pivots ${loose === 1 ? 'is' : 'are'} not tight: a strict saddle.`}
        {found.float === undefined
          ? ''
          : ' The ranks are those of the stratum, exact; none was measured on the floats.'}
      </p>
    </>
  );
}

const firstLeftOut = (S: readonly number[]) => S.findIndex((index, place) => index > place + 1) + 1;

const productOf = (from: number, to: number) =>
  from < to ? '' : from === to ? `W_${from}` : `W_${from}⋯W_${to}`;

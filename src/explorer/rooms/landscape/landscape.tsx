import { useEffect, useState } from 'preact/hooks';
import { useAnnounce } from '../../components/announce.js';
import { CommandLine } from '../../components/command-line.js';
import { ErrorNote } from '../../components/error-note.js';
import { Tex } from '../../components/tex.js';
import type { RoomProps, RoomValues } from '../../room.js';
import { tex } from '../../tex/tex.js';
import { commandsOf } from './commands.js';
import { Computing } from './computing.js';
import { DataControls } from './data-controls.js';
import { DescentSection } from './descent-section.js';
import { EscapeSection } from './escape-section.js';
import { Lattice } from './lattice.js';
import type { LandscapeParameters } from './parameters.js';
import { PointPanel } from './point-panel.js';
import type { Setting } from './problem.js';
import { SliceSection } from './slice-section.js';
import { StrataList } from './strata-list.js';
import type { StrataFound } from './strata-request.js';
import { useComputed } from './use-computed.js';

/** What is left behind when the network, its data or the point change. */
const AFRESH = { x: '', y: '', zoom: 0, a: 0, b: 0, step: 0 } as const;

/** The landscape of a network on data: its strata, a point of one, and the surface around it. */
export function Landscape(props: RoomProps<LandscapeParameters>) {
  const { values, set, hrefOf } = props;
  const announce = useAnnounce();
  const [held, setHeld] = useState('');
  const { widths, seed, targets } = values;
  const data =
    values.data.kind === 'csv' && values.data.csv === ''
      ? ({ kind: 'csv', csv: held } as const)
      : values.data;
  const isMissing = data.kind === 'csv' && data.csv === '';
  const setting: Setting = { widths, data, seed, targets };
  const strata = useComputed('landscape-strata', isMissing ? undefined : setting);
  const stratum = values.stratum || (strata.current === undefined ? '' : firstOf(strata.current));
  const choice = { setting, stratum };
  const isThere = stratum !== '' && (strata.current?.failing.length ?? 1) === 0;
  const point = useComputed('landscape-point', isThere ? choice : undefined);
  const found = point.current;
  const axes = found === undefined ? undefined : axesOf(values, found.start);
  const slice = useComputed(
    'landscape-slice',
    axes === undefined ? undefined : { ...choice, axes },
  );
  const descent = useComputed(
    'landscape-descent',
    slice.current === undefined || axes === undefined
      ? undefined
      : {
          ...choice,
          axes,
          start: values.start,
          at: values.start === 'slice' ? placeOf(values, slice.current.reach) : [0, 0],
          nearness: values.near,
          steps: 10 ** values.steps,
        },
  );
  useEffect(() => {
    if (found !== undefined)
      announce(`${stratum}: ${found.class.replaceAll('-', ' ')}, loss ${found.loss}`);
  }, [found]);
  const commands = commandsOf(setting, stratum, found?.float === undefined);
  const S = setOf(stratum);
  const change = (to: Partial<RoomValues<LandscapeParameters>>) =>
    set({ ...AFRESH, stratum: '', ...to });
  return (
    <>
      <h1>The landscape</h1>
      <p class="lead">
        <Tex
          of={tex`Every critical point of $L(W)=\tfrac12\lVert W_{H+1}\cdots W_1X-Y\rVert_F^2$ belongs to a set $S$ of eigenvectors of $\Sigma=\Sigma_{YX}\Sigma_{XX}^{-1}\Sigma_{XY}$, and has the loss $\tfrac12\bigl(\operatorname{tr}\Sigma_{YY}-\sum_{i\in S}\lambda_i\bigr)$. The ranks of the partial products divide the points of one $S$ into strata.`}
        />{' '}
        Choose a network, a set, a stratum, and look around.
      </p>
      <DataControls setting={setting} onChange={change} onHold={setHeld} />
      {data.kind === 'csv' && values.data.kind === 'csv' && values.data.csv === '' ? (
        <p class="aside">
          {isMissing
            ? 'This link was made with a table that is too large for a link. Choose the file again.'
            : 'The table is too large for the link, and stays on this page only.'}
        </p>
      ) : null}
      <Computing of={strata}>
        {strata.failure?.code === 'DATA_WIDTH_MISMATCH' && data.kind === 'iris' ? (
          <p>
            <button
              type="button"
              onClick={() => change({ widths: [4, ...widths.slice(1, -1), 3] })}
            >
              Use {[4, ...widths.slice(1, -1), 3].join('-')}
            </button>
          </p>
        ) : null}
      </Computing>
      {strata.current === undefined ? null : (
        <section class="strata-section" aria-labelledby="strata">
          <h2 id="strata">Strata and critical values</h2>
          {strata.current.dataset === undefined ? null : (
            <p class="aside">{strata.current.dataset}</p>
          )}
          {strata.current.failing.length > 0 ? (
            <ErrorNote
              failure={{
                code: 'Theorem 2.3 does not apply to these data',
                message: `: ${strata.current.failing.join(', ')} ${strata.current.failing.length === 1 ? 'fails' : 'fail'}, and without it the list of critical values is not known to be complete.`,
              }}
            />
          ) : (
            <div class="beside">
              <Lattice
                found={strata.current}
                chosen={S}
                hrefOf={(to) => hrefOf({ ...AFRESH, stratum: stratumOf(strata.current!, to) })}
              />
              <div>
                <StrataList
                  key={S.join()}
                  found={strata.current}
                  chosen={stratum}
                  S={S}
                  hrefOf={(to) => hrefOf({ ...AFRESH, stratum: to })}
                />
                <p>
                  <CommandLine command={commands.strata} />
                  {commands.values === undefined ? null : (
                    <>
                      <br />
                      <CommandLine command={commands.values} />
                    </>
                  )}
                </p>
              </div>
            </div>
          )}
        </section>
      )}
      {isThere ? (
        <section class="point-section" aria-labelledby="point">
          <h2 id="point">
            The point <code class="stratum-id">{stratum}</code>
          </h2>
          <Computing of={point} />
          {found === undefined ? null : (
            <PointPanel
              found={found}
              maximalRank={strata.current!.maximalRank}
              commands={commands}
            />
          )}
        </section>
      ) : null}
      {found === undefined || axes === undefined || strata.current === undefined ? null : (
        <>
          <SliceSection
            {...props}
            point={found}
            axes={axes}
            slice={slice}
            descent={descent.current}
          />
          <EscapeSection {...props} point={found} command={commands.escape} />
          <DescentSection {...props} strata={strata.current} descent={descent} />
        </>
      )}
    </>
  );
}

/** S of the name of a stratum. */
const setOf = (stratum: string) =>
  (/^S([\d,]*)/.exec(stratum)?.[1] ?? '').split(',').filter(Boolean).map(Number);

/** A stratum of a set: a bad saddle if there is one. */
function stratumOf({ strata }: StrataFound, S: readonly number[]): string {
  const own = strata.filter((stratum) => stratum.S.join() === S.join());
  return (own.find((stratum) => stratum.class === 'bad-saddle') ?? own[0]!).id;
}

/** Where the room opens: a bad saddle that is not the origin, exact, if there is one. */
function firstOf({ strata, sets }: StrataFound): string {
  const bad = strata.filter((stratum) => stratum.class === 'bad-saddle');
  const exact = bad.filter(({ S }) => sets.find((set) => set.S.join() === S.join())?.isExact);
  return (exact.at(-1) ?? bad.at(-1) ?? strata[0])?.id ?? '';
}

function axesOf(
  { x, y }: RoomValues<LandscapeParameters>,
  [first, second]: readonly [string, string],
): readonly [string, string] {
  return [x || first, y || (second === x ? first : second)];
}

function placeOf(
  { a, b, zoom }: RoomValues<LandscapeParameters>,
  reach: readonly [number, number],
): readonly [number, number] {
  const factor = 2 ** -zoom / 1000;
  return [a * reach[0] * factor, b * reach[1] * factor];
}

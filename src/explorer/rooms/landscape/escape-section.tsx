import { Notation } from '../../../report/components/index.js';
import { useAnnounce } from '../../components/announce.js';
import { CommandLine } from '../../components/command-line.js';
import { Matrix } from '../../components/matrix.js';
import { Tex } from '../../components/tex.js';
import type { RoomProps } from '../../room.js';
import { tex } from '../../tex/tex.js';
import { EscapeFigure } from './escape-figure.js';
import type { EscapePlayed } from './escape-moves.js';
import { minus } from './minus.js';
import type { LandscapeParameters } from './parameters.js';
import type { PointFound } from './point-request.js';

interface EscapeSectionProps extends RoomProps<LandscapeParameters> {
  readonly point: PointFound;
  readonly command: string;
}

const SAYS: Readonly<Record<EscapePlayed['move'], string>> = {
  gradient: 'The gradient is not zero: go against it.',
  'negative-curvature': 'The Hessian has a negative direction: follow it.',
  'raise-rank-upwards':
    'Add columns from the kernel of the layers after it: the product, and with it the loss, stays as it is.',
  'raise-rank-downwards':
    'Add rows from the left kernel of the layers before it: the product, and with it the loss, stays as it is.',
  'gradient-on-the-curve':
    'Along the curve the gradient is no longer zero: go against its lowest term.',
  'negative-curvature-on-the-curve':
    'Along the curve the gradient vanishes, but the Hessian has a negative direction there: follow it.',
};

/** The proof of Theorem 2.3 (ii) run at this point, one move after the other. */
export function EscapeSection({ point, command, values, set }: EscapeSectionProps) {
  const announce = useAnnounce();
  const { escape: played } = point;
  return (
    <section class="escape" aria-labelledby="escape">
      <h2 id="escape">Escape</h2>
      <p class="prose">
        <Tex
          of={tex`The proof of Theorem 2.3 (ii) as an algorithm: from any point that is not a global minimum a polynomial curve $W(t)$ through $W(0)=W$ along which the loss falls at once.`}
        />
      </p>
      {played.kind === 'global-minimum' ? (
        <p class="played">
          This point is a global minimum ({played.reason}): there is nowhere to go.
        </p>
      ) : played.kind !== 'descent' ? (
        <p class="played">
          No escape here: {played.reason}.{' '}
          {played.kind === 'not-exact'
            ? 'Points of S = ∅ are exact on all data, and on data with a rational spectrum every point is.'
            : ''}
        </p>
      ) : (
        <Moves
          moves={played.moves}
          shown={Math.min(values.step, played.moves.length)}
          onShow={(step) => {
            set({ step }, 'replace');
            const move = played.moves[step - 1];
            announce(move === undefined ? 'back at the point' : `move ${step}: ${SAYS[move.move]}`);
          }}
          result={`L(W(t)) − L(W) = ${played.coefficient.replace('-', '−')}·t^${played.order} + ⋯`}
        />
      )}
      {played.kind === 'not-exact' ? null : (
        <p>
          <CommandLine command={command} />
        </p>
      )}
    </section>
  );
}

interface MovesProps {
  readonly moves: readonly EscapePlayed[];
  readonly shown: number;
  readonly onShow: (step: number) => void;
  readonly result: string;
}

function Moves({ moves, shown, onShow, result }: MovesProps) {
  return (
    <div class="beside">
      <div>
        <p class="buttons">
          <button type="button" disabled={shown === 0} onClick={() => onShow(shown - 1)}>
            Back
          </button>{' '}
          <button
            type="button"
            class="primary"
            disabled={shown === moves.length}
            onClick={() => onShow(shown + 1)}
          >
            Next move
          </button>{' '}
          <span class="count">
            {shown} of {moves.length} {moves.length === 1 ? 'move' : 'moves'}
          </span>
        </p>
        {shown > 0 ? null : (
          <p class="aside">
            No move is played yet. {moves.length === 1 ? 'One leads' : `${moves.length} lead`} from
            the point downhill.
          </p>
        )}
        <ol class="moves">
          {moves.slice(0, shown).map((move) => (
            <li>
              <p class="move">
                <strong>{move.move.replaceAll('-', ' ')}</strong>{' '}
                <span class="from">{move.from}</span>
              </p>
              <p>{SAYS[move.move]}</p>
              <div class="adds">
                {move.adds.map(({ layer, rows }) => (
                  <span class="weight">
                    <Notation
                      text={`W_${layer} += ${move.power === 1 ? 't' : `t^${move.power}`} ·`}
                    />
                    <Matrix
                      label={`added to W_${layer}`}
                      rows={rows.map((row) => row.map(minus))}
                    />
                  </span>
                ))}
              </div>
              <p class="along">
                <Notation text={`L(W(t)) = ${move.loss}`} />
                {move.coefficients.length <= 1 ? <span class="constant">, constant</span> : null}
              </p>
            </li>
          ))}
        </ol>
        {shown < moves.length ? null : (
          <p class="escaped">
            <Notation text={result} />: <strong>lower than L(W) for every small positive t</strong>,
            so this is no local minimum.
          </p>
        )}
      </div>
      <EscapeFigure moves={moves} shown={shown} />
    </div>
  );
}

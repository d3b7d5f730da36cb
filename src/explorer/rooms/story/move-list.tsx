import { useId } from 'preact/hooks';
import { Matrix } from '../../components/matrix.js';
import type { EscapeFound } from './escape-request.js';
import { minus } from './exact.js';

interface MoveListProps {
  readonly trace: EscapeFound['trace'];
  /** How many of them are made. */
  readonly made: number;
  readonly onMade: (made: number) => void;
}

const WORDS: Readonly<Record<EscapeFound['trace'][number]['move'], string>> = {
  gradient: 'against the gradient',
  'negative-curvature': 'along a negative direction',
  'raise-rank-upwards': 'columns from the kernel of the layers above: raises a rank',
  'raise-rank-downwards': 'rows from the left kernel of the layers below: raises a rank',
  'gradient-on-the-curve': 'against the gradient at W(t)',
  'negative-curvature-on-the-curve': 'along a negative direction at W(t)',
};

/** The moves of the proof; the one chosen is the last that is made. */
export function MoveList({ trace, made, onMade }: MoveListProps) {
  const name = useId();
  return (
    <fieldset class="moves">
      <legend>Moves made, up to</legend>
      <label>
        <input type="radio" name={name} checked={made === 0} onChange={() => onMade(0)} />{' '}
        <span>none: the bad saddle itself</span>
      </label>
      {trace.map(({ move, from, layer, power, change }, index) => (
        <label>
          <input
            type="radio"
            name={name}
            checked={made === index + 1}
            onChange={() => onMade(index + 1)}
          />{' '}
          <span>
            W<sub>{layer}</sub> + <i>t{power > 1 ? <sup>{power}</sup> : ''}</i>{' '}
            <Matrix label="change" rows={change.map((row) => row.map(minus))} /> {WORDS[move]}{' '}
            <span class="move-from">({from})</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

import { Notation } from '../../report/components/index.js';
import { Matrix } from './matrix.js';

type Rows = readonly (readonly string[])[];

interface PointFile {
  readonly widths?: readonly number[];
  readonly data?: {
    readonly x?: Rows;
    readonly y?: Rows;
    readonly moments?: Readonly<Record<string, Rows>>;
  };
  readonly weights?: readonly Rows[];
  readonly loss?: { readonly weights?: Rows };
  readonly weightDecay?: string;
  readonly activation?: string;
}

/** Letters of matrix words, which are spelt without Greek in certificates. */
const LETTERS: Readonly<Record<string, string>> = {
  Sxx: 'Σ_XX',
  Syx: 'Σ_YX',
  Syy: 'Σ_YY',
  Pi: 'Π',
  Pstar: 'P*',
};

const MOMENTS: Readonly<Record<string, string>> = { xx: 'Σ_XX', yx: 'Σ_YX', yy: 'Σ_YY' };

/** The matrices of an instance, exact: of a point, or whatever it has. */
export function InstanceMatrices({ instance }: { readonly instance: unknown }) {
  const file = instance as PointFile;
  const isPoint = Array.isArray(file.weights);
  const matrices: readonly (readonly [string, Rows])[] = isPoint
    ? [
        ...(file.data?.x === undefined ? [] : [['X', file.data.x] as const]),
        ...(file.data?.y === undefined ? [] : [['Y', file.data.y] as const]),
        ...Object.entries(file.data?.moments ?? {}).map(
          ([name, rows]) => [MOMENTS[name] ?? name, rows] as const,
        ),
        ...(file.loss?.weights === undefined ? [] : [['ω', file.loss.weights] as const]),
        ...file.weights!.map((rows, index) => [`W_${index + 1}`, rows] as const),
      ]
    : Object.entries(instance as Readonly<Record<string, Rows>>);
  return (
    <>
      {file.widths === undefined ? null : (
        <p>
          Widths {file.widths.join('-')}
          {file.activation === 'relu' ? ', ReLU in the hidden layers' : ''}
          {file.weightDecay === undefined ? '' : `, weight decay μ = ${file.weightDecay}`}
        </p>
      )}
      <ul class="matrices">
        {matrices.map(([name, rows]) => (
          <li>
            <Notation
              text={
                isPoint ? name : (LETTERS[name] ?? name.replace(/^([A-Z])(\d\w*|[ab])$/, '$1_{$2}'))
              }
            />{' '}
            = <Matrix label={name} rows={rows} />
          </li>
        ))}
      </ul>
    </>
  );
}

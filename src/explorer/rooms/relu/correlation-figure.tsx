import { scaleLinear } from 'd3-scale';
import { Figure } from '../../components/figure.js';
import type { AuditDocument } from './audit-request.js';

const WIDTH = 520;
/** With more places than this, how many paths are at one is left to the table. */
const MOST_COUNTED = 6;

/** The dependence of each path on the input, against what permuted samples give. */
export function CorrelationFigure({ document }: { readonly document: AuditDocument }) {
  const { critical } = document.independentOfInputs;
  const paths = document.perPath.flatMap(({ units, inputCorrelation, inputAdjustedP }) =>
    inputCorrelation === null ? [] : [{ units, inputCorrelation, inputAdjustedP }],
  );
  if (critical === undefined) return null;
  const places = [...new Set(paths.map(({ inputCorrelation }) => inputCorrelation))];
  const together = places
    .map((at) => [at, paths.filter((one) => one.inputCorrelation === at).length] as const)
    .filter(([, count]) => count > 1 && places.length <= MOST_COUNTED);
  const x = scaleLinear([0, 1], [12, WIDTH - 12]);
  return (
    <Figure
      title="Dependence of Z on X, path by path"
      description={`Distance correlations of the ${paths.length} paths that vary; the dashed line is at ${critical.toPrecision(3)}, above which the largest of them comes with a chance of at most 0.05 if the samples are permuted.`}
      data={{
        caption: 'Paths that vary, by their units',
        columns: ['path', 'distance correlation with X', 'adjusted p'],
        rows: paths.map(({ units, inputCorrelation, inputAdjustedP }) => [
          units.join('→'),
          inputCorrelation.toPrecision(4),
          String(inputAdjustedP),
        ]),
      }}
    >
      <svg class="correlations" viewBox={`0 0 ${WIDTH} 78`} width={WIDTH} aria-hidden="true">
        <path class="axis" d={`M12 44H${WIDTH - 12}`} />
        {[0, 0.25, 0.5, 0.75, 1].map((tick) => (
          <text x={x(tick)} y={66} text-anchor="middle">
            {tick}
          </text>
        ))}
        <path class="critical" d={`M${x(critical)} 18V52`} />
        <text class="picked" x={x(critical)} y={13} text-anchor="middle">
          permuted
        </text>
        {paths.map(({ inputCorrelation }) => (
          <path class="stroke" d={`M${x(inputCorrelation)} 28V44`} />
        ))}
        {together.map(([at, count]) => (
          <text x={x(at) + 5} y={36}>
            ×{count}
          </text>
        ))}
      </svg>
    </Figure>
  );
}

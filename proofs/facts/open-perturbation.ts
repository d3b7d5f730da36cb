import fc from 'fast-check';
import { defineClaim } from '../../src/claims/index.js';

/** A function on a grid of integers with the maximum metric. */
interface GridFunction {
  readonly size: number;
  /** f at (i, j) is values[i·size + j]. */
  readonly values: readonly number[];
  readonly centre: readonly [number, number];
  /** f ≥ f(centre) at every distance below this. */
  readonly radius: number;
}

/**
 * Case 3 of Theorem 2.3 (ii) moves a local minimum at equal loss; what it arrives at is one too. The
 * argument needs a metric and nothing of L, so it is run on functions on a grid.
 */
export const openPerturbation = defineClaim<GridFunction>({
  id: 'open-perturbation',
  title: 'Nearby points of equal value',
  source: { work: 'textbook', number: 'Balls in a metric space' },
  statement:
    'If f ≥ f(w) in the ball of radius ε about w, then every w′ in it with f(w′) = f(w) is a local minimum: f ≥ f(w′) in the ball of radius ε − |w′ − w| about w′.',
  tex: "If $f \\ge f(w)$ in the ball of radius $\\varepsilon$ about $w$, then every $w'$ in it with $f(w') = f(w)$ is a local minimum: $f \\ge f(w')$ in the ball of radius $\\varepsilon - |w' - w|$ about $w'$.",
  hypotheses: [
    {
      id: 'local-minimum',
      text: 'f ≥ f(w) in the ball of radius ε about w',
      decide: (grid) => lowest(grid, grid.centre, grid.radius) >= at(grid, grid.centre),
    },
  ],
  dataHypotheses: [],
  restsOn: ['the triangle inequality'],
  steps: [
    {
      id: 'smaller-ball',
      text: 'By the triangle inequality the ball about w′ lies in the ball about w, where f ≥ f(w) = f(w′)',
      argument: 'perturbation',
      spends: ['local-minimum'],
      uses: [],
      checks: [
        {
          kind: 'decisions',
          compares:
            'f in the smaller ball with f(w′), in a toy metric space: for every such w′ of a 7 × 7 grid',
          instances: (scope) => (scope.kind === 'random' ? gridFunctions() : undefined),
          violation: (grid) => {
            const level = at(grid, grid.centre);
            const wrong = cells(grid).find((cell) => {
              const left = grid.radius - distance(cell, grid.centre);
              return left > 0 && at(grid, cell) === level && lowest(grid, cell, left) < level;
            });
            return wrong === undefined
              ? undefined
              : { at: `w′ = (${wrong})`, found: 'a smaller value in its ball', expected: 'none' };
          },
          describe: (grid) => grid,
        },
      ],
    },
  ],
  conclusion: [],
});

type Cell = readonly [number, number];

const at = ({ size, values }: GridFunction, [i, j]: Cell): number => values[i * size + j]!;

const distance = ([a, b]: Cell, [c, d]: Cell): number => Math.max(Math.abs(a - c), Math.abs(b - d));

const cells = ({ size }: GridFunction): Cell[] =>
  Array.from({ length: size * size }, (_, index) => [Math.floor(index / size), index % size]);

/** The smallest value at a distance below `radius`. */
const lowest = (grid: GridFunction, about: Cell, radius: number): number =>
  Math.min(
    ...cells(grid)
      .filter((cell) => distance(cell, about) < radius)
      .map((cell) => at(grid, cell)),
  );

/** Values 0, 1 inside the ball, 0 at its centre, and −1, 0, 1 outside. */
function gridFunctions(): fc.Arbitrary<GridFunction> {
  const size = 7;
  return fc
    .record({
      centre: fc.tuple(
        fc.integer({ min: 0, max: size - 1 }),
        fc.integer({ min: 0, max: size - 1 }),
      ),
      radius: fc.integer({ min: 1, max: 4 }),
      inside: fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 49, maxLength: 49 }),
      outside: fc.array(fc.integer({ min: -1, max: 1 }), { minLength: 49, maxLength: 49 }),
    })
    .map(({ centre, radius, inside, outside }) => ({
      size,
      centre,
      radius,
      values: inside.map((value, index) => {
        const cell: Cell = [Math.floor(index / size), index % size];
        const away = distance(cell, centre);
        return away === 0 ? 0 : away < radius ? value : outside[index]!;
      }),
    }));
}

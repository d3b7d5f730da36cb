import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CheckPlan,
  ClaimGraph,
  checkClaims,
  type DatasetScope,
} from '../../../src/claims/index.js';
import { LemmascopeError } from '../../../src/diagnostics/index.js';
import { type RationalMatrix, rank } from '../../../src/exact/index.js';
import { Architecture, readCsv } from '../../../src/network/index.js';
import { type WordClaim, WordPolynomial } from '../../../src/words/index.js';
import { refusal } from '../exact/coded.js';
import { binomial, claim, naturals, plan, shape, step } from './toy.js';

const reportOn = (claims: Parameters<typeof claim>[], more: Partial<CheckPlan> = {}) => {
  const graph = new ClaimGraph(claims.map((each) => claim(...each)));
  const reports = checkClaims(graph, [claims[0]![0]], plan(more));
  return new Map(reports.map((report) => [report.id, report]));
};

describe('grades over the graph', () => {
  it('a claim without steps, only checked on instances, does not read as proved', () => {
    const report = reportOn([['a', { steps: [], conclusion: [naturals((n) => n)] }]]).get('a')!;
    expect(report.grade).toBe('checked');
    expect(report.shapes).toEqual([]);
    expect(report.openPoints).toContain(
      'not proved: the statement was decided on the instances counted, no others',
    );
  });

  it('a step that is only checked on instances caps the claim', () => {
    const steps = [step('one', [binomial()]), step('two', [naturals((n) => n)])];
    const report = reportOn([['a', { steps }]]).get('a')!;
    expect(report.steps.map(({ grade }) => grade)).toEqual(['proved at shape', 'checked']);
    expect(report.grade).toBe('checked');
  });

  it('a used claim that is weaker caps the step, and by it the claim', () => {
    const steps = [step('one', [binomial()], { uses: ['b'] }), step('two', [binomial()])];
    const reports = reportOn([
      ['a', { steps }],
      ['b', { steps: [], conclusion: [naturals((n) => n)] }],
    ]);
    expect(reports.get('b')!.grade).toBe('checked');
    expect(reports.get('a')!.steps.map(({ grade }) => grade)).toEqual([
      'checked',
      'proved at shape',
    ]);
    expect(reports.get('a')!.grade).toBe('checked');
  });

  it('a used claim that is refuted refutes what rests on it', () => {
    const reports = reportOn([
      ['a', { steps: [step('one', [binomial()], { uses: ['b'] })] }],
      ['b', { steps: [step('one', [binomial(() => true)])] }],
    ]);
    expect(reports.get('b')!.grade).toBe('refuted');
    expect(reports.get('a')!.grade).toBe('refuted');
  });

  it('a conclusion that fails refutes a claim whose every step holds', () => {
    const report = reportOn([['a', { conclusion: [naturals((n) => n + 1)] }]]).get('a')!;
    expect(report.steps[0]!.grade).toBe('proved at shape');
    expect(report.grade).toBe('refuted');
    expect(report.shapes).toEqual([]);
  });

  it('a conclusion that is expanded names the shapes at which it is proved', () => {
    const report = reportOn([['a', { steps: [], conclusion: [binomial()] }]]).get('a')!;
    expect(report.grade).toBe('proved at shape');
    expect(report.shapes).toEqual(['1-1-1, any 2 samples', '2-1-2, any 2 samples']);
  });

  it('vacuous evidence establishes nothing, and says why', () => {
    const hypotheses = [{ id: 'never', text: 'never', decide: () => false }];
    const conclusion = [naturals((n) => n)];
    const report = reportOn([['a', { hypotheses, steps: [], conclusion }]]).get('a')!;
    expect(report.grade).toBe('inconclusive');
    expect(report.openPoints).toEqual([
      'nothing was established',
      'every instance failed a hypothesis',
    ]);
  });

  it('a check that something broken keeps from an answer leaves its statement unexamined', () => {
    const broken = naturals((n) => n, {
      equations: () => {
        throw new LemmascopeError('DIVISION_BY_ZERO');
      },
    });
    const steps = [step('one', [broken]), step('two', [binomial(() => true)])];
    const report = reportOn([['a', { steps }]]).get('a')!;
    expect(report.steps.map(({ grade }) => grade)).toEqual(['inconclusive', 'refuted']);
    expect(report.grade).toBe('refuted');
    const alone = reportOn([['a', { steps: steps.slice(0, 1) }]]).get('a')!;
    expect(alone.grade).toBe('inconclusive');
    expect(alone.openPoints.join()).toContain('could not be examined: DIVISION_BY_ZERO');
  });

  it('a check that compares nothing ends the run: it may not pass for a fault elsewhere', () => {
    const empty = naturals((n) => n, { equations: () => [] });
    refusal('CLAIM_INVALID', () => reportOn([['a', { steps: [step('one', [empty])] }]]));
  });

  it('what is proved at shapes says that other shapes are open', () => {
    expect(reportOn([['a', {}]]).get('a')!.openPoints).toEqual([
      'other shapes: expansion proves the listed shapes only',
      'step only: proved at the listed shapes only',
    ]);
  });

  it('what a claim rests on includes what the claims it uses rest on, once', () => {
    const reports = reportOn([
      ['a', { restsOn: ['x'], steps: [step('one', [binomial()], { uses: ['b', 'c'] })] }],
      ['b', { restsOn: ['y', 'x'] }],
      ['c', { restsOn: ['y', 'z'] }],
    ]);
    expect(reports.get('a')!.restsOn).toEqual(['x', 'y', 'z']);
  });

  it('adds the rules of traces and derivatives where certificates are of that kind', () => {
    const E = WordPolynomial.letter('E', 'n', 'n');
    const V = WordPolynomial.letter('V', 'n', 'n');
    const words = (stated: () => WordClaim) => ({
      steps: [
        step('one', [
          {
            kind: 'words' as const,
            compares: 'words',
            identities: () => [{ at: 'E', claim: stated() }],
          },
        ]),
      ],
    });
    const senseless = () => ({ hypotheses: [], left: E.times(E, R).trace(), right: E.trace() });
    const R = WordPolynomial.letter('R', 'n', 'm');
    const traces = 'matrix words under a trace may be rotated and transposed (trace-cyclic)';
    const derivatives = 'the derivative of a polynomial is its formal derivative';
    const uses = ['plain', 'slope', 'trace', 'senseless'];
    const reports = reportOn([
      ['user', { steps: [step('one', [binomial()], { uses })] }],
      ['plain', words(() => ({ hypotheses: [], left: E, right: E }))],
      ['slope', words(() => ({ hypotheses: [], derivatives: [{ E: V }], left: E, right: V }))],
      ['trace', words(() => ({ hypotheses: [], left: E.trace(), right: E.transpose().trace() }))],
      ['senseless', words(senseless)],
    ]);
    const found = (id: string) => reports.get(id)!.restsOn;
    expect(found('plain')).toEqual([]);
    expect(found('trace')).toEqual([traces]);
    expect(found('slope')).toEqual([derivatives]);
    expect(found('user')).toEqual([derivatives, traces]);
    expect(found('senseless')).toEqual([]);
  });

  it('examines what is used, before it is used, and nothing else', () => {
    const graph = new ClaimGraph([
      claim('a', { steps: [step('one', [binomial()], { uses: ['b'] })] }),
      claim('b'),
      claim('c'),
    ]);
    const said: string[] = [];
    const progress = (what: string) => void said.push(what);
    const reports = checkClaims(graph, ['a'], plan({ progress }));
    expect(reports.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(said).toEqual(['b: only', 'b: conclusion', 'a: one', 'a: conclusion']);
  });

  it('an unknown claim is refused', () => {
    refusal('CLAIM_UNKNOWN', () => checkClaims(new ClaimGraph([]), ['a'], plan()));
  });
});

const dataScope = (csv: string, widths: string): DatasetScope => ({
  kind: 'dataset',
  architecture: Architecture.parse(widths),
  dataset: readCsv(csv, { path: 'points.csv', targets: ['y'] }),
});
// The second input is twice the first, so XXᵀ is singular.
const collinear = dataScope('u,v,y\n1,2,1\n2,4,3\n3,6,2\n', '2,1,1');
const generic = dataScope('u,v,y\n1,2,1\n2,1,3\n3,5,2\n', '2,1,1');
const label = '2-1-1 on points.csv';
const regular = {
  id: 'regular',
  text: 'XXᵀ is invertible',
  decide: ({ x }: { x: RationalMatrix }) => rank(x) === x.rows,
};
const onData = (more: Partial<Parameters<typeof claim>[1]> = {}): Parameters<typeof claim>[] => [
  ['a', { conclusion: [naturals((n) => n)], dataHypotheses: [regular], ...more }],
];

describe('on data', () => {
  it('that satisfy what a claim assumes, it is expanded and checked there', () => {
    const report = reportOn(onData(), { dataset: generic }).get('a')!;
    expect(report.grade).toBe('proved at shape');
    expect(report.shapes).toContain(label);
    expect(report.conclusion.map(({ compares }) => compares)).toContainEqual(
      expect.stringContaining(label),
    );
    expect(report.openPoints.join()).not.toContain('not applicable');
  });

  it('that violate it, the claim says that it does not apply, and claims nothing there', () => {
    const claims: Parameters<typeof claim>[] = [
      ['a', { ...onData()[0]![1], steps: [step('one', [binomial()], { uses: ['b'] })] }],
      ['b', { conclusion: [naturals((n) => n)] }],
    ];
    const reports = reportOn(claims, { dataset: collinear });
    const report = reports.get('a')!;
    expect(report.openPoints).toContain(
      `${label}: not applicable, the data do not satisfy regular`,
    );
    expect(report.grade).toBe('proved at shape');
    expect(report.shapes).not.toContain(label);
    const evidence = [...report.steps.flatMap((each) => each.evidence), ...report.conclusion];
    expect(JSON.stringify(evidence)).not.toContain(label);
    // The claim that is used assumes nothing of the data.
    expect(reports.get('b')!.shapes).toContain(label);
    expect(reports.get('b')!.openPoints.join()).not.toContain('not applicable');
  });

  it('that are too large to expand, a claim is checked there and says so', () => {
    const report = reportOn(onData(), { dataset: generic, maxTerms: 10 }).get('a')!;
    expect(report.openPoints).toContainEqual(
      expect.stringMatching(
        /^2-1-1 on points\.csv: .*--max-terms.*checked on exact instances only$/,
      ),
    );
    expect(report.shapes).not.toContain(label);
    expect(report.conclusion.find(({ compares }) => compares.endsWith(label))).toMatchObject({
      grade: 'checked',
      instances: 20,
    });
  });

  it('that are too large to expand are no news to a claim that expands nothing', () => {
    const steps = [step('one', [naturals((n) => n)])];
    const report = reportOn(onData({ steps }), { dataset: generic, maxTerms: 10 }).get('a')!;
    expect(report.openPoints.join()).not.toContain('not expanded');
  });

  it('a scope without instances of a claim is left out, not held against it', () => {
    const randomOnly = naturals((n) => n, {
      instances: (scope) => (scope.kind === 'random' ? fc.nat() : undefined),
    });
    const report = reportOn(onData({ steps: [], conclusion: [randomOnly] }), {
      dataset: generic,
    }).get('a')!;
    expect(report.conclusion).toHaveLength(1);
    expect(report.grade).toBe('checked');
  });

  it('a predicate on the data is asked about the user’s data, once a claim', () => {
    const asked: string[] = [];
    const dataHypotheses = [
      {
        id: 'asked',
        text: 'asked',
        decide: ({ name }: { name: string }) => asked.push(name) > 0,
      },
    ];
    reportOn([['a', { dataHypotheses }]], { dataset: generic });
    expect(asked).toEqual(['points.csv']);
  });
});

describe('a run', () => {
  it('with another seed draws other instances', () => {
    const drawn = (seed: number) => {
      const seen: string[] = [];
      const conclusion = [
        naturals((n) => n, {
          instances: () => fc.nat(),
          describe: String,
          equations: (n) => {
            seen.push(String(n));
            return naturals((m) => m).equations(n);
          },
        }),
      ];
      reportOn([['a', { conclusion }]], { budget: { runs: 15, seed } });
      return seen;
    };
    expect(drawn(1)).toEqual(drawn(1));
    expect(drawn(1)).toHaveLength(15);
    expect(new Set([1, 2, 3, 4].map((seed) => drawn(seed).join())).size).toBe(4);
  });
});

it('the network of a shape is built once for all claims', () => {
  const seen = new Set<unknown>();
  const looking = (id: string) =>
    claim(id, {
      steps: [
        step('look', [
          {
            kind: 'identity',
            compares: 'nothing of note',
            equations: (at, network) => {
              seen.add(network());
              return binomial().equations(at, network);
            },
          },
        ]),
      ],
    });
  const graph = new ClaimGraph([looking('a'), looking('b')]);
  checkClaims(graph, ['a', 'b'], plan({ shapes: [shape('1,1,1')] }));
  expect(seen.size).toBe(1);
});

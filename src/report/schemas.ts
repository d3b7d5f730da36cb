import { z } from 'zod';
import { GRADES } from '../claims/index.js';
import { FAULT_KINDS, REPLAY_STATUSES } from '../hunt/index.js';
import { POINT_CLASSES } from '../landscape/index.js';
import { SCHEMA_VERSION } from './_internals/json-document.js';

/** An exact number: an integer or a fraction in lowest terms, as a string. */
const exact = z.string().regex(/^-?\d+(\/[1-9]\d*)?$/);
const grade = z.enum(GRADES);
const head = <Kind extends string>(kind: Kind) => ({
  schemaVersion: z.literal(SCHEMA_VERSION),
  kind: z.literal(kind),
});

const data = z.object({
  name: z.string(),
  samples: z.int(),
  inputs: z.array(z.string()),
  targets: z.array(z.string()),
});

/** A statement in the kernel's format with its certificate: `lemmascope verify` reads it. */
const certificateDocument = z.object({
  statement: z.record(z.string(), z.unknown()),
  certificate: z.record(z.string(), z.unknown()),
});

const evidence = z.object({
  grade,
  compares: z.string(),
  shapes: z.array(z.string()),
  expansions: z.int(),
  instances: z.int(),
  discarded: z.record(z.string(), z.int()),
  strata: z.int(),
  architectures: z.int(),
  from: z.array(z.object({ id: z.string(), text: z.string() })),
  notes: z.array(z.string()),
  finding: z
    .object({
      at: z.string(),
      entry: z.string(),
      left: z.string(),
      right: z.string(),
      difference: z.string(),
      instance: z.unknown().optional(),
      certificate: certificateDocument.optional(),
    })
    .optional(),
  certificates: z.array(z.object({ kind: z.string(), statement: z.string() })),
});

const walkedMatrix = z.object({
  rows: z.int(),
  columns: z.int(),
  entries: z.array(z.array(exact)).optional(),
});

const walkedPart = z.object({
  equations: z.array(
    z.object({
      at: z.string(),
      left: walkedMatrix,
      right: walkedMatrix,
      difference: z
        .object({
          entry: z.string(),
          left: z.string(),
          right: z.string(),
          difference: z.string(),
        })
        .optional(),
    }),
  ),
  decision: z
    .object({
      holds: z.boolean(),
      at: z.string().optional(),
      found: z.string().optional(),
      expected: z.string().optional(),
    })
    .optional(),
  note: z.string().optional(),
  certificate: certificateDocument.optional(),
});

const namedText = z.object({ id: z.string(), text: z.string() });

const counts = z.record(z.string(), z.int());

/** Where an instance was in a campaign: with the claim, the bounds and the seed it can be drawn again. */
const place = { path: z.string(), run: z.int(), instance: z.unknown() };

const violationFound = {
  ...place,
  shrinks: z.int(),
  at: z.string(),
  found: z.string(),
  expected: z.string(),
  certificate: certificateDocument.nullable(),
  certificateNote: z.string().optional(),
};

const counterexample = z.object({ way: z.string(), ...violationFound });
const nearMiss = { ...place, distance: z.number() };

const campaign = z.object({
  claim: z.string(),
  claimHash: z.string(),
  version: z.string(),
  seed: z.int(),
  runs: z.int(),
  maxHidden: z.int(),
  maxWidth: z.int(),
});

const kept = {
  schemaVersion: z.literal(1),
  id: z.string(),
  way: z.string(),
  target: z.unknown(),
  campaign,
};

const replayedCase = z.object({
  id: z.string(),
  kind: z.enum(['counterexample', 'near-miss']),
  way: z.string(),
  status: z.enum(REPLAY_STATUSES),
  changed: z.boolean(),
  note: z.string(),
  violation: z.object(violationFound).optional(),
});

/** A claim that falls with a hypothesis, and the steps at which it does. */
const fallen = z.object({
  id: z.string(),
  steps: z.array(z.object({ id: z.string(), spends: z.boolean(), through: z.array(z.string()) })),
});

/** The formal proof that a claim is linked to; of each list of needs any one suffices. */
const formalProof = z.object({
  theorems: z.array(z.string()),
  needs: z.array(z.array(z.string())),
  note: z.string(),
  accepted: z.boolean(),
  standing: z.enum([
    'accepted',
    'unknown',
    'no sources',
    'no record',
    'stale',
    'not compiled',
    'assumes',
    'refused',
  ]),
  says: z.string(),
});

const claimReport = z.object({
  id: z.string(),
  title: z.string(),
  source: z.object({ work: z.string(), number: z.string() }),
  slip: z.string().optional(),
  statement: z.string(),
  tex: z.string(),
  hypotheses: z.array(namedText),
  needs: z.array(z.string()),
  grade,
  shapes: z.array(z.string()),
  formal: formalProof.optional(),
  steps: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      argument: z.string(),
      spends: z.array(z.string()),
      uses: z.array(z.string()),
      grade,
      shapes: z.array(z.string()),
      evidence: z.array(evidence),
    }),
  ),
  conclusion: z.array(evidence),
  restsOn: z.array(z.string()),
  openPoints: z.array(z.string()),
});

/** Claims whose steps need the dropped hypothesis, and whose formal proofs do not. */
const byTheorems = z.array(z.object({ id: z.string(), theorems: z.array(z.string()) }));

const mutantReport = z.object({
  id: z.string(),
  of: z.string(),
  slip: z.string(),
  statement: z.string(),
  expected: z.enum(['refuted', 'holds']),
  verdict: grade,
  certificate: z.object({ kind: z.string(), document: certificateDocument }).optional(),
  problem: z.string().optional(),
  evidence: z.array(evidence),
});

const bounds = z.union([exact, z.object({ lower: exact, upper: exact, decimal: z.string() })]);
const inertia = z.object({ positive: z.int(), negative: z.int(), zero: z.int() });
const pointClass = z.enum([...POINT_CLASSES, 'inconclusive']);
const matrices = z.array(z.array(z.array(z.string())));

const interval = z.object({ low: z.number(), high: z.number() });
const estimate = interval.extend({ value: z.number() });
const fiveNumbers = z.object({
  min: z.number(),
  lower: z.number(),
  median: z.number(),
  upper: z.number(),
  max: z.number(),
});

/** A permutation test over paths; with a reason in place of everything else if nothing varies. */
const dependence = {
  tested: z.int(),
  reason: z.string().optional(),
  test: z.string().optional(),
  permutations: z.int().optional(),
  strongest: z.array(z.int()).optional(),
  largest: z.number().optional(),
  critical: z.number().optional(),
  p: z.number().optional(),
  rejected: z.boolean().optional(),
  pathsRejected: z.int().optional(),
};

const classification = z.object({
  name: z.string(),
  class: pointClass,
  inertia: inertia.nullable(),
  rank: z.int(),
  S: z.array(z.int()).nullable(),
  loss: exact,
  globalMinimum: bounds.nullable(),
  products: z.array(z.object({ from: z.int(), to: z.int(), rank: z.int() })),
  pivots: z.array(
    z.object({
      i: z.int(),
      j: z.int(),
      between: z.int(),
      around: z.int(),
      tightBy: z.enum(['between', 'around']).nullable(),
    }),
  ),
  byRanks: z.union([pointClass, z.object({ notApplicable: z.array(z.string()) })]),
  byHessian: z.union([pointClass, z.object({ inconclusive: z.string() })]),
  disagreement: z.string().nullable(),
  reason: z.string().nullable(),
});

const floatVerdict = z.object({
  name: z.string(),
  grade: z.literal('sampled'),
  class: pointClass,
  isCritical: z.boolean(),
  reason: z.string().nullable(),
  inertia,
  loss: z.number(),
  globalMinimum: bounds.nullable(),
  gradientNorm: z.number(),
  relativeGradient: z.number(),
  smallestEigenvalue: z.number(),
  largestEigenvalue: z.number(),
  gap: z.object({ below: z.number(), above: z.number().nullable() }),
  nearby: z.object({ distance: exact, point: z.unknown(), exact: classification }).nullable(),
});

/**
 * The JSON documents that the command line prints, by verb. `lemmascope schema VERB` publishes each
 * as JSON Schema, and the tests hold every output against it.
 */
export const SCHEMAS = {
  check: z.object({
    ...head('check'),
    seed: z.int(),
    runs: z.int(),
    data: data.optional(),
    widths: z.array(z.int()).optional(),
    replay: z.string(),
    claims: z.array(claimReport).optional(),
    mutants: z.array(mutantReport).optional(),
  }),
  audit: z.object({
    ...head('audit'),
    data,
    inputWidth: z.int(),
    outputWidth: z.int(),
    assumptions: z.array(
      z.object({
        id: z.string(),
        holds: z.boolean(),
        evidence: z.discriminatedUnion('kind', [
          z.object({
            kind: z.literal('minor'),
            of: z.string(),
            rows: z.array(z.int()),
            columns: z.array(z.int()),
            value: exact,
          }),
          z.object({
            kind: z.literal('kernel-vector'),
            equation: z.string(),
            vector: z.array(exact),
            labels: z.array(z.string()),
          }),
          z.object({ kind: z.literal('widths'), inputWidth: z.int(), outputWidth: z.int() }),
          z.object({
            kind: z.literal('characteristic-polynomial'),
            polynomial: z.array(exact),
            repeatedFactor: z.array(exact).optional(),
          }),
          z.object({ kind: z.literal('declared'), value: z.string() }),
        ]),
      }),
    ),
    failed: z.array(z.string()),
    eigenvalues: z.array(
      z.object({ lower: exact, upper: exact, multiplicity: z.int(), decimal: z.string() }),
    ),
    widths: z.array(z.int()).optional(),
    criticalValues: z
      .object({
        count: exact,
        values: z.array(
          z.object({
            indices: z.array(z.int()),
            lower: exact,
            upper: exact,
            decimal: z.string(),
          }),
        ),
      })
      .optional(),
    criticalValuesWithheld: z.string().optional(),
  }),
  'audit-relu': z.object({
    ...head('audit-relu'),
    data,
    widths: z.array(z.int()),
    weights: z.enum(['random', 'trained']),
    seed: z.int(),
    networks: z.int(),
    level: z.number(),
    permutations: z.int(),
    centred: z.boolean(),
    samples: z.int(),
    training: z
      .object({
        optimiser: z.literal('Adam'),
        steps: z.int(),
        batch: z.int(),
        rate: z.number(),
        beta1: z.number(),
        beta2: z.number(),
        epsilon: z.number(),
        samples: z.int(),
        initialLoss: z.number(),
        loss: z.number(),
        linearOptimum: z.number(),
      })
      .nullable(),
    paths: z.object({ all: exact, hidden: exact, examined: z.int() }),
    equalProbabilities: z.object({
      null: z.string(),
      test: z.string(),
      pairs: z.int(),
      p: z.number(),
      rejected: z.boolean(),
      pairsRejected: z.int(),
      mostUneven: z
        .object({
          first: z.array(z.int()),
          second: z.array(z.int()),
          onlyFirst: z.int(),
          onlySecond: z.int(),
        })
        .nullable(),
      mean: z.number(),
      shares: fiveNumbers,
      never: z.int(),
      always: z.int(),
      variance: z.number(),
      deviation: z.number(),
      deviationInterval: interval,
      differenceAtLeast: z.number(),
    }),
    independentOfInputs: z.object({
      null: z.string(),
      samples: z.int(),
      largestInformationBits: z.number(),
      ...dependence,
    }),
    independentOfWeights: z.object({ null: z.string(), samples: z.int(), ...dependence }),
    reduction: z.object({
      bestScale: z.number().nullable(),
      best: z.number().nullable(),
      byShare: z.number().nullable(),
    }),
    ensemble: z.object({
      networks: z.int(),
      share: fiveNumbers,
      deviation: fiveNumbers,
      gap: fiveNumbers.nullable(),
      dead: z.int(),
      loss: fiveNumbers.nullable(),
    }),
    perPath: z.array(
      z.object({
        units: z.array(z.int()),
        share: z.number(),
        interval,
        informationBits: z.number(),
        inputCorrelation: z.number().nullable(),
        inputAdjustedP: z.number().nullable(),
      }),
    ),
    limits: z.array(z.string()),
  }),
  walk: z.object({
    ...head('walk'),
    claim: z.string(),
    mutant: z.object({ id: z.string(), slip: z.string() }).optional(),
    shape: z.string(),
    seed: z.int(),
    steps: z.array(
      z.object({
        ...namedText.shape,
        checks: z.array(
          z.object({
            kind: z.enum(['words', 'identity', 'instances', 'decisions', 'strata']),
            compares: z.string(),
            on: z.string(),
            instance: z.unknown().optional(),
            statement: walkedPart.optional(),
            mutant: walkedPart.optional(),
          }),
        ),
      }),
    ),
  }),
  ledger: z.object({
    ...head('ledger'),
    used: z.array(
      z.object({
        ...namedText.shape,
        name: z.string(),
        meaning: z.string(),
        plausibility: z.enum(['plausible', 'unrealistic']),
        enters: z.array(z.string()),
        keptAs: namedText.extend({ enters: z.array(z.string()) }).optional(),
      }),
    ),
    unspent: z.array(z.string()),
    kept: z.array(z.string()),
    dropped: z.array(z.string()),
    added: z.array(namedText),
  }),
  'spin-glass': z.object({
    ...head('spin-glass'),
    spins: z.int(),
    seed: z.int(),
    confidence: z.number(),
    resamples: z.int(),
    thresholdEnergy: z.number(),
    groundStateEnergy: z.number(),
    sizes: z.array(
      z.object({
        size: z.int(),
        descents: z.int(),
        minima: z.int(),
        saddles: z.int(),
        open: z.int(),
        mean: estimate,
        deviation: estimate,
        quantiles: z.array(estimate.extend({ p: z.number() })),
        above: estimate,
        between: estimate,
        below: estimate,
        smallestCurvature: z.number(),
        aboveGroundState: z.number().optional(),
      }),
    ),
    extrapolation: z
      .object({
        limit: estimate,
        factor: estimate,
        exponent: estimate,
        exponentAtEnd: z.boolean(),
        threshold: z.object({ value: z.number(), inside: z.boolean() }),
        groundState: z.object({ value: z.number(), inside: z.boolean() }),
        edgeLaw: z.object({
          limit: estimate,
          misfit: z.number(),
          thresholdInside: z.boolean(),
          groundStateInside: z.boolean(),
        }),
        fit: z.object({ misfit: z.number(), p: z.number() }).optional(),
      })
      .optional(),
    narrowing: z.object({ exponent: estimate, narrows: z.boolean() }).optional(),
    replay: z.string(),
  }),
  derive: z.object({
    ...head('derive'),
    widths: z.array(z.int()),
    data: z.union([data, z.object({ symbolicSamples: z.int() })]),
    order: z.enum(['loss', 'gradient', 'hessian']),
    form: z.enum(['entries', 'matrix']),
    format: z.enum(['text', 'latex', 'js', 'python']),
    variables: z.array(z.string()),
    entries: z.array(z.object({ by: z.array(z.string()), polynomial: z.string() })),
    crossCheckedBy: z.string(),
    source: z.string(),
  }),
  classify: z.object({
    ...head('classify'),
    results: z.array(z.union([classification, floatVerdict])),
  }),
  escape: z.object({
    ...head('escape'),
    results: z.array(
      z.discriminatedUnion('kind', [
        z.object({
          name: z.string(),
          kind: z.literal('descent'),
          order: z.int(),
          coefficient: exact,
          curve: z.object({ terms: z.array(z.object({ power: z.int(), weights: matrices })) }),
          trace: z.array(
            z.object({
              move: z.string(),
              from: z.string(),
              power: z.int(),
              layer: z.int().nullable(),
            }),
          ),
        }),
        z.object({ name: z.string(), kind: z.literal('global-minimum'), evidence: z.string() }),
        z.object({ name: z.string(), kind: z.literal('inconclusive'), reason: z.string() }),
      ]),
    ),
  }),
  strata: z.object({
    ...head('strata'),
    widths: z.array(z.int()),
    count: z.int(),
    strata: z.array(
      z.object({
        id: z.string(),
        r: z.int(),
        S: z.array(z.int()),
        ranks: z.record(z.string(), z.int()),
        multiplicities: z.array(z.object({ start: z.int(), end: z.int(), multiplicity: z.int() })),
        class: pointClass.optional(),
        inertia: inertia.optional(),
        loss: exact.optional(),
        refused: z.string().optional(),
      }),
    ),
  }),
  verify: z.object({
    ...head('verify'),
    results: z.array(
      z.union([
        z.object({ file: z.string(), accepted: z.literal(true) }),
        z.object({
          file: z.string(),
          accepted: z.literal(false),
          code: z.string(),
          path: z.string(),
          derived: z.string(),
          claimed: z.string(),
          difference: z.string(),
        }),
        z.object({ file: z.string(), unreadable: z.string() }),
      ]),
    ),
  }),
  explain: z.object({
    ...head('explain'),
    claim: z
      .object({
        id: z.string(),
        title: z.string(),
        source: z.object({ work: z.string(), number: z.string(), reference: z.string() }),
        slip: z.string().optional(),
        statement: z.string(),
        tex: z.string(),
        hypotheses: z.array(namedText),
        steps: z.array(
          z.object({
            id: z.string(),
            text: z.string(),
            argument: z.string(),
            spends: z.array(z.string()),
            uses: z.array(z.string()),
            inherits: z.array(z.object({ hypothesis: z.string(), from: z.string() })),
            compares: z.array(z.string()),
            kinds: z.array(z.enum(['words', 'identity', 'instances', 'decisions', 'strata'])),
          }),
        ),
        conclusion: z.array(z.string()),
        needs: z.array(z.string()),
        unspent: z.array(z.string()),
        restsOn: z.array(z.string()),
        formal: formalProof.optional(),
        usedBy: z.array(z.string()),
      })
      .optional(),
    found: z
      .object({
        run: z.string(),
        grade,
        scope: z.string(),
        steps: z.array(z.object({ id: z.string(), grade, evidence: z.array(evidence) })),
        conclusion: z.array(evidence),
        openPoints: z.array(z.string()),
      })
      .optional(),
    hypothesis: z
      .object({
        id: z.string(),
        texts: z.array(z.string()),
        statedBy: z.array(z.string()),
        stands: z.array(z.string()),
        byTheorems,
        falls: z.array(fallen),
      })
      .optional(),
    diagnostic: z
      .object({ code: z.string(), summary: z.string(), remedy: z.string(), exitCode: z.int() })
      .optional(),
    claims: z.array(z.object({ id: z.string(), title: z.string() })).optional(),
    hypotheses: z.array(namedText).optional(),
    codes: z.array(z.object({ code: z.string(), summary: z.string() })).optional(),
  }),
  graph: z.object({
    ...head('graph'),
    claims: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        title: z.string(),
        group: z.string(),
        fact: z.boolean(),
        grade: grade.optional(),
      }),
    ),
    uses: z.array(z.object({ from: z.string(), to: z.string(), steps: z.array(z.string()) })),
    dropped: z
      .object({
        hypothesis: z.string(),
        stands: z.array(z.string()),
        byTheorems,
        falls: z.array(fallen),
      })
      .optional(),
  }),
  hunt: z.object({
    ...head('hunt'),
    campaign,
    verdict: z.enum(['refuted', 'none found', 'inconclusive']),
    reasons: z.array(z.string()),
    runs: z.int(),
    ways: z.array(
      z.object({
        id: z.string(),
        compares: z.string(),
        runs: z.int(),
        decided: z.int(),
        discarded: counts,
        otherCases: z.int(),
        labels: z.record(z.string(), counts),
        faults: z.array(
          z.object({
            kind: z.enum(FAULT_KINDS),
            count: z.int(),
            firstRun: z.int(),
            message: z.string(),
            instance: z.unknown(),
          }),
        ),
        scouted: z
          .object({
            looked: z.int(),
            suspicious: z.int(),
            confirmed: z.int(),
            notConfirmed: z.int(),
            unclear: z.int(),
            judged: z.int(),
          })
          .optional(),
        nearest: z.object(nearMiss).optional(),
      }),
    ),
    counterexample: counterexample.optional(),
    others: z.array(counterexample),
    replayed: z.array(replayedCase),
  }),
  cases: z.object({
    ...head('cases'),
    cases: z.array(
      z.discriminatedUnion('kind', [
        z.object({ ...kept, kind: z.literal('counterexample'), ...violationFound }),
        z.object({ ...kept, kind: z.literal('near-miss'), ...nearMiss }),
      ]),
    ),
  }),
  replay: z.object({ ...head('replay'), replayed: z.array(replayedCase) }),
  ablate: z.object({
    ...head('ablate'),
    seed: z.int(),
    runs: z.int(),
    maxHidden: z.int(),
    maxWidth: z.int(),
    replay: z.string(),
    cells: z.array(
      z.object({
        assumption: z.string(),
        row: z.string(),
        clause: z.string(),
        column: z.string(),
        claim: z.string().nullable(),
        expected: z.enum(['needed', 'none found', 'not applicable']),
        why: z.string(),
        verdict: z.enum(['needed', 'none found', 'not applicable', 'inconclusive']),
        surprise: z.boolean(),
        reasons: z.array(z.string()),
        runs: z.int(),
        decided: z.int(),
        undecided: z.int(),
        counterexample: counterexample.optional(),
      }),
    ),
  }),
  formal: z.object({
    ...head('formal'),
    coq: z.string(),
    mathcomp: z.string().nullable(),
    record: z.string(),
    failure: z
      .object({ file: z.string(), line: z.int().nullable(), message: z.string() })
      .nullable(),
    checker: z
      .object({ modules: z.int(), problems: z.array(z.string()), inLibraries: z.int() })
      .nullable(),
    theorems: z.array(
      z.object({
        name: z.string(),
        claims: z.array(z.string()),
        accepted: z.boolean(),
        says: z.string(),
      }),
    ),
    passed: z.int(),
    failed: z.int(),
  }),
  doctor: z.object({
    ...head('doctor'),
    findings: z.array(
      z.object({
        name: z.string(),
        status: z.enum(['ok', 'missing', 'failed']),
        required: z.boolean(),
        detail: z.string(),
      }),
    ),
  }),
} as const;

/** The verbs that print a JSON document. */
export type SchemaName = keyof typeof SCHEMAS;

/** The JSON Schema (draft 2020-12) of a verb's `--json` document. */
export function jsonSchema(name: SchemaName): object {
  return z.toJSONSchema(SCHEMAS[name]);
}

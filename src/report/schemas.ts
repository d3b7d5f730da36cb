import { z } from 'zod';
import { GRADES } from '../claims/index.js';
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

const evidence = z.object({
  grade,
  compares: z.string(),
  shapes: z.array(z.string()),
  expansions: z.int(),
  instances: z.int(),
  discarded: z.record(z.string(), z.int()),
  notes: z.array(z.string()),
  finding: z
    .object({
      at: z.string(),
      entry: z.string(),
      left: z.string(),
      right: z.string(),
      difference: z.string(),
      instance: z.unknown().optional(),
    })
    .optional(),
});

const claimReport = z.object({
  id: z.string(),
  title: z.string(),
  source: z.object({ work: z.string(), number: z.string() }),
  slip: z.string().optional(),
  statement: z.string(),
  grade,
  shapes: z.array(z.string()),
  steps: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      argument: z.string(),
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
    claims: z.array(claimReport),
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
  explain: z.object({
    ...head('explain'),
    claim: z
      .object({
        id: z.string(),
        title: z.string(),
        source: z.object({ work: z.string(), number: z.string(), reference: z.string() }),
        slip: z.string().optional(),
        statement: z.string(),
        hypotheses: z.array(z.object({ id: z.string(), text: z.string() })),
        steps: z.array(
          z.object({
            id: z.string(),
            text: z.string(),
            argument: z.string(),
            spends: z.array(z.string()),
            uses: z.array(z.string()),
            compares: z.array(z.string()),
          }),
        ),
        conclusion: z.array(z.string()),
        restsOn: z.array(z.string()),
        usedBy: z.array(z.string()),
      })
      .optional(),
    diagnostic: z
      .object({ code: z.string(), summary: z.string(), remedy: z.string(), exitCode: z.int() })
      .optional(),
    claims: z.array(z.object({ id: z.string(), title: z.string() })).optional(),
    codes: z.array(z.object({ code: z.string(), summary: z.string() })).optional(),
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

import { z } from 'zod';

/** The format of a record; it changes when what a run checks changes. */
export const RECORD_FORMAT = 'lemmascope-formal/1';

/** Made when a record is read: whoever only asks for a standing has no use for it. */
const recordSchema = () => {
  const hash = z.string().regex(/^[0-9a-f]{64}$/);
  return z.strictObject({
    format: z.literal(RECORD_FORMAT),
    /** SHA-256 of `_CoqProject` and of every file it lists, as they were compiled. */
    sources: z.record(z.string(), hash),
    coq: z.string(),
    mathcomp: z.string().nullable(),
    /** Where compilation stopped; nothing after it was checked. */
    failure: z
      .strictObject({ file: z.string(), line: z.int().nullable(), message: z.string() })
      .nullable(),
    /** What coqchk, which reads the compiled files without Coq's compiler, found. `null`: not reached. */
    checker: z
      .strictObject({
        modules: z.int(),
        /** Its refusal, or what it finds assumed in our own modules. */
        problems: z.array(z.string()),
        /** How many names it lists as assumed in libraries; whether a theorem uses one, `assumptions` says. */
        inLibraries: z.int(),
      })
      .nullable(),
    theorems: z.array(
      z.strictObject({
        name: z.string(),
        /** SHA-256 of the statement as Coq prints it; `null`: it was not reached. */
        statement: hash.nullable(),
        /** What `Print Assumptions` names: axioms, what was admitted, and switched-off checks. */
        assumptions: z.array(z.string()),
        /** Why the theorem does not have the statement of its name; `null`: it has. */
        problem: z.string().nullable(),
      }),
    ),
  });
};

/** What one run of Coq over the formal proofs found. */
export type FormalRecord = z.infer<ReturnType<typeof recordSchema>>;

/** Reads a record; `undefined` when this is none, or one of another format. */
export function readFormalRecord(text: string): FormalRecord | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  return recordSchema().safeParse(value).data;
}

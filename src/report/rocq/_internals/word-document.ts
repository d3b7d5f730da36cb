import { z } from 'zod';

const sum = z.array(z.tuple([z.string(), z.string()]));
const cofactors = z.array(
  z.strictObject({
    coefficient: z.string(),
    left: z.string(),
    fact: z.int().min(0),
    transposed: z.boolean(),
    right: z.string(),
  }),
);

/** A certificate file of the kind word-identity, as far as its export reads it. */
export const WORD_DOCUMENT = z.object({
  statement: z.object({
    kind: z.literal('word-identity'),
    letters: z.record(z.string(), z.tuple([z.string(), z.string()])),
    hypotheses: z.array(sum),
    derivatives: z.array(z.record(z.string(), z.string())),
    trace: z.boolean(),
    left: sum,
    right: sum,
  }),
  certificate: z.object({
    kind: z.literal('word-identity'),
    statement: z.string().regex(/^sha256:[0-9a-f]{64}$/),
    proof: z.strictObject({
      cancellations: z.array(z.strictObject({ a: sum, b: sum, cofactors })),
      cofactors,
    }),
  }),
});

export type WordDocument = z.infer<typeof WORD_DOCUMENT>;
/** A sum of words: pairs of an exact number and a word. */
export type WordSum = z.infer<typeof sum>;
export type WordCofactors = z.infer<typeof cofactors>;

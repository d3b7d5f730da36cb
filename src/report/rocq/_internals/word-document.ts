import { z } from 'zod';
import { LemmascopeError } from '../../../diagnostics/index.js';

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
const WORD_DOCUMENT = z.object({
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

/** @throws CERTIFICATE_MALFORMED at the first part that is something else, a letter without a size too */
export function wordDocument(document: unknown, path: string): WordDocument {
  const { success, data, error } = WORD_DOCUMENT.safeParse(document);
  const refuse = (at: readonly PropertyKey[], expected: string, actual?: string): never => {
    throw new LemmascopeError('CERTIFICATE_MALFORMED', {
      path: [path, ...at].join('.'),
      expected,
      ...(actual === undefined ? {} : { actual }),
    });
  };
  if (!success) {
    const issue = error.issues[0]!;
    return refuse(issue.path, issue.message);
  }
  const { letters, hypotheses, left, right } = data.statement;
  const { cancellations, cofactors } = data.certificate.proof;
  const sums = [...hypotheses, left, right, ...cancellations.flatMap(({ a, b }) => [a, b])];
  const words = [
    ...sums.flatMap((one) => one.map(([, word]) => word)),
    ...[cofactors, ...cancellations.map((one) => one.cofactors)].flatMap((all) =>
      all.flatMap((one) => [one.left, one.right]),
    ),
    ...data.statement.derivatives.flatMap((one) => Object.entries(one).flat()),
  ];
  for (const word of words)
    for (const letter of word === '' ? [] : word.split(' '))
      if (!Object.hasOwn(letters, letter.replace(/\^T$/, '')))
        refuse(['statement', 'letters'], 'every letter of a word', letter);
  return data;
}

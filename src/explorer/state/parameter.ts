/** Why a piece of a link was not understood. */
export interface Malformed {
  readonly expected: string;
}

/**
 * One typed piece of the state: how it stands in a link. `read` is total, `write(read(t))` is the
 * canonical text, and the fallback is what a link without the piece means; it is never written.
 */
export interface Parameter<T> {
  readonly fallback: T;
  readonly read: (text: string) => { readonly value: T } | Malformed;
  readonly write: (value: T) => string;
}

/** Parameters by their names in the link, in the order in which they are written. */
// biome-ignore lint/suspicious/noExplicitAny: the types of the values differ and never meet
export type Parameters = Readonly<Record<string, Parameter<any>>>;

/** The values of parameters. */
export type Values<P extends Parameters> = {
  readonly [Name in keyof P]: P[Name] extends Parameter<infer T> ? T : never;
};

/** What a statement or a proof for the kernel is made of. */
export type JsonLike = string | number | boolean | null | readonly JsonLike[] | JsonObjectLike;
export interface JsonObjectLike {
  readonly [key: string]: JsonLike;
}

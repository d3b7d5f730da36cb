import type { Source } from '../../claims/index.js';

/** What a name is made from; a claim and its report both have it. */
export interface Named {
  readonly id: string;
  readonly title: string;
  readonly source: Source;
  readonly slip?: string;
}

/** What a claim is called in a report: `Lemma 4.4`, the title of a fact, or the id of a mutant. */
export function claimName({ id, title, source, slip }: Named, fact: boolean): string {
  if (slip !== undefined) return id;
  return fact || !/^[A-Z][a-z]+ \d/.test(source.number) ? title : source.number;
}

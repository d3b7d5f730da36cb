import type { DroppedHypothesis, FallenStep, Grade } from '../claims/index.js';
import { claimName, type Named } from './_internals/claim-name.js';

/** What the graph shows of a claim; a claim and its report both have it. */
export interface GraphClaim extends Named {
  readonly grade?: Grade;
  readonly steps: readonly { readonly id: string; readonly uses: readonly string[] }[];
}

export interface GraphNode {
  readonly id: string;
  /** `Lemma 4.4`, or its title where it has no number or is a fact. */
  readonly name: string;
  readonly title: string;
  /** The work it is taken from, or `facts`. */
  readonly group: string;
  readonly fact: boolean;
  readonly grade?: Grade;
  /** The steps that fall with the dropped assumption; `undefined`: it stands. */
  readonly fallsAt?: readonly FallenStep[];
  /** The theorems by which it stands without the dropped assumption, which its steps need. */
  readonly standsBy?: readonly string[];
}

export interface GraphEdge {
  readonly from: string;
  /** What `from` uses. */
  readonly to: string;
  /** The steps of `from` that use it. */
  readonly steps: readonly string[];
}

/** Claims and what they use, ready to be drawn. */
export interface ClaimsGraph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** The hypothesis that is dropped. */
  readonly dropped?: string;
}

/** The name of the group of textbook facts. */
export const FACTS_GROUP = 'facts';

/** The graph of the claims given; what they use outside of these is left out. */
export function claimsGraph(
  claims: readonly GraphClaim[],
  facts: ReadonlySet<string>,
  dropped?: DroppedHypothesis,
): ClaimsGraph {
  const ids = new Set(claims.map(({ id }) => id));
  return {
    nodes: claims.map((claim): GraphNode => {
      const { id, title, source, grade } = claim;
      const fact = facts.has(id);
      const fallsAt = dropped?.falls.find((claim) => claim.id === id)?.steps;
      const standsBy = dropped?.byTheorems.find((claim) => claim.id === id)?.theorems;
      return {
        id,
        name: claimName(claim, fact),
        title,
        group: fact ? FACTS_GROUP : source.work,
        fact,
        ...(grade === undefined ? {} : { grade }),
        ...(fallsAt === undefined ? {} : { fallsAt }),
        ...(standsBy === undefined ? {} : { standsBy }),
      };
    }),
    edges: claims.flatMap(({ id, steps }) => {
      const used = [...new Set(steps.flatMap(({ uses }) => uses))].filter((to) => ids.has(to));
      return used.map((to) => ({
        from: id,
        to,
        steps: steps.filter(({ uses }) => uses.includes(to)).map((step) => step.id),
      }));
    }),
    ...(dropped === undefined ? {} : { dropped: dropped.hypothesis }),
  };
}

/** The groups of the nodes in order of appearance, the facts last. */
export function groupsIn({ nodes }: ClaimsGraph): readonly string[] {
  const works = [...new Set(nodes.filter(({ fact }) => !fact).map(({ group }) => group))];
  return nodes.some(({ fact }) => fact) ? [...works, FACTS_GROUP] : works;
}

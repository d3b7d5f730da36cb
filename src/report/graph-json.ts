import { jsonDocument } from './_internals/json-document.js';
import type { ClaimsGraph } from './claims-graph.js';

/** The graph as a JSON document. */
export function graphJson({ nodes, edges, dropped }: ClaimsGraph): string {
  return jsonDocument('graph', {
    claims: nodes.map(({ id, name, title, group, fact, grade }) => ({
      id,
      name,
      title,
      group,
      fact,
      ...(grade === undefined ? {} : { grade }),
    })),
    uses: edges,
    ...(dropped === undefined
      ? {}
      : {
          dropped: {
            hypothesis: dropped,
            stands: nodes.filter(({ fallsAt }) => fallsAt === undefined).map(({ id }) => id),
            byTheorems: nodes.flatMap(({ id, standsBy }) =>
              standsBy === undefined ? [] : [{ id, theorems: standsBy }],
            ),
            falls: nodes.flatMap(({ id, fallsAt }) =>
              fallsAt === undefined ? [] : [{ id, steps: fallsAt }],
            ),
          },
        }),
  });
}

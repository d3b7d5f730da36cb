import { RationalMatrix } from '../../exact/index.js';
import type { Architecture } from '../../network/index.js';
import type { Stratum } from '../stratum.js';
import { arcSpaces } from './strata-cycle.js';

/**
 * The arcs of a stratum as 0/1 matrices, the k-th (d_k−r × d_{k−1}−r) for Z_k: every basis vector is
 * carried to the next of its arc, and to zero at its end. In the spaces 0 and N the arcs through the
 * data come first, in the same order, so that Σ_XY is [I, 0; 0, 0] there.
 */
export function normalForm(architecture: Architecture, stratum: Stratum): RationalMatrix[] {
  const last = architecture.layerCount;
  const bases: number[][] = Array.from({ length: last + 1 }, () => []);
  const through = ({ start, end }: { start: number; end: number }) => start > end;
  const ordered = [
    ...stratum.multiplicities.filter((arc) => through(arc)),
    ...stratum.multiplicities.filter((arc) => !through(arc)),
  ];
  let copies = 0;
  for (const arc of ordered)
    for (let copy = 0; copy < arc.multiplicity; copy++, copies++)
      for (const space of arcSpaces(arc, last)) bases[space]!.push(copies);
  return bases.slice(1).map((targets, index) => {
    const sources = bases[index]!;
    const entries = targets.flatMap((target) =>
      // A copy in two neighbouring spaces is carried across: no arc ends and starts again.
      sources.map((source) => (source === target ? 1n : 0n)),
    );
    return RationalMatrix.ofIntegers(targets.length, sources.length, entries);
  });
}

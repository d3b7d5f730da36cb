import { LemmascopeError } from '../diagnostics/index.js';
import type { Architecture } from '../network/index.js';
import { assembleStratum } from './_internals/strata-assemble.js';
import { checkStratum } from './_internals/strata-check.js';
import type { Stratum } from './stratum.js';

/**
 * The stratum of an architecture with this name; the arcs may be named in any order.
 *
 * @throws STRATUM_UNKNOWN when the name is not well formed or does not fit the widths.
 * @example stratumById(Architecture.of([2, 2, 2, 2]), 'S1/1-1/2-2/3-0').r // 1
 */
export function stratumById(architecture: Architecture, id: string): Stratum {
  const [head, ...arcs] = id.split('/');
  const S = /^S((?:[1-9]\d{0,5}(?:,[1-9]\d{0,5})*)?)$/.exec(head!);
  if (S === null) throw malformed(id);
  const parsed = assembleStratum(
    architecture,
    S[1] === '' ? [] : S[1]!.split(',').map(Number),
    arcs.map((arc) => {
      const parts = /^(\d{1,5})-(\d{1,5})(?:x([1-9]\d{0,5}))?$/.exec(arc);
      if (parts === null) throw malformed(id);
      const [start, end, multiplicity = 1] = parts.slice(1).map((part) => Number(part ?? 1));
      return { start: start!, end: end!, multiplicity };
    }),
  );
  checkStratum(architecture, { ...parsed, id });
  return parsed;
}

function malformed(id: string): LemmascopeError {
  return new LemmascopeError('STRATUM_UNKNOWN', {
    path: 'stratum',
    expected: 'S, then arcs start-end with multiplicities, as S1,3/0-1x2/3-0',
    actual: id,
  });
}

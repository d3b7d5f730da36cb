import {
  type AnyClaim,
  type Attack,
  type AttackBound,
  attacksOf,
  type RequiredCoverage,
} from '../claims/index.js';
import { labelsOf } from './_internals/labels-of.js';
import { scoutsOf } from './_internals/scouts-of.js';
import type { Huntable, Labels } from './huntable.js';

/** Every number of layers has to be in this share of the decided runs. */
const LAYERS_SHARE = 0.02;

/**
 * Every way to attack a claim, with labels for what its instances are. Those whose counterexamples
 * always come with a certificate are first.
 *
 * A check that says nothing of coverage and draws points has to reach every number of layers within
 * the bound; one case of a case split has to reach its case.
 */
export function huntablesOf(claim: AnyClaim, bound: AttackBound): Huntable[] {
  const attacks = attacksOf(claim, bound);
  const ways = [...attacks, ...scoutsOf(claim, attacks, bound)].map((attack): Huntable => {
    const { labels } = attack;
    return {
      ...attack,
      labels: (instance): Labels => ({ ...labelsOf(instance), ...labels?.(instance) }),
      coverage: attack.coverage ?? everyDepth(attack, bound),
      within: (smaller) => within(claim, smaller, attack.id),
    };
  });
  const first = (way: Huntable) => (way.certifiable === true ? 0 : way.scouted ? 2 : 1);
  return ways.sort((a, b) => first(a) - first(b));
}

/** A claim may be about networks of some size only. */
function within(claim: AnyClaim, bound: AttackBound, id: string): Huntable | undefined {
  try {
    return huntablesOf(claim, bound).find((way) => way.id === id);
  } catch {
    return undefined;
  }
}

function everyDepth({ hypotheses }: Attack, { maxHidden }: AttackBound): RequiredCoverage[] {
  if (hypotheses.some(({ isCase }) => isCase === true)) return [];
  const values = Array.from({ length: maxHidden }, (_, index) => String(index + 2));
  return [{ label: 'layers', values, share: LAYERS_SHARE, whereLabelled: true }];
}

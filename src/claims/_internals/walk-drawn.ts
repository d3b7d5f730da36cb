import type { Arbitrary } from 'fast-check';
import { LemmascopeError } from '../../diagnostics/index.js';
import type { Architecture } from '../../network/index.js';
import type { AttackHypothesis } from '../attack.js';
import type { WalkedCheck, WalkedPart } from '../walk.js';
import { decideDrawn } from './decide-drawn.js';
import { firstDraw } from './first-draw.js';

/** What of a check it takes to walk through it on a drawn instance. */
export interface DrawnWalk<Instance> {
  readonly instances: Arbitrary<Instance> | undefined;
  readonly hypotheses: readonly AttackHypothesis<Instance>[];
  readonly part: (instance: Instance) => WalkedPart;
  /** Whether the conclusion fails there: what `part` shows, without its certificate. */
  readonly fails: (instance: Instance) => boolean;
  readonly describe: (instance: Instance) => unknown;
}

/**
 * A conclusion on one drawn instance that satisfies the hypotheses: of the architecture that is
 * asked for, if one of the first draws is. With a mutant, on the smallest instance, of those drawn
 * and their shrinks, on which the mutant fails; the statement is decided there if it speaks of it.
 */
export function walkDrawn<Instance>(
  statement: DrawnWalk<Instance> | undefined,
  mutant: DrawnWalk<Instance> | undefined,
  wanted: Architecture,
  seed: number,
): Pick<WalkedCheck, 'on' | 'instance' | 'statement' | 'mutant'> {
  const differing = mutant === undefined ? undefined : failing(mutant, seed);
  const plain = statement ?? mutant;
  const instance = differing ?? (plain === undefined ? undefined : suitable(plain, wanted, seed));
  if (plain === undefined || instance === undefined)
    return { on: 'no instance', statement: { equations: [], note: 'none can be drawn here' } };
  const partOf = (walk: DrawnWalk<Instance>) => partOn(walk, instance);
  return {
    on:
      differing !== undefined
        ? 'a drawn instance on which the mutant fails, shrunk'
        : mutant === undefined
          ? 'a drawn instance'
          : `a drawn instance; the mutant failed on none of ${DRAWS}`,
    instance: (differing === undefined ? plain : mutant!).describe(instance),
    ...(statement === undefined ? {} : { statement: partOf(statement) }),
    ...(mutant === undefined ? {} : { mutant: partOf(mutant) }),
  };
}

const DRAWS = 200;

function partOn<Instance>(walk: DrawnWalk<Instance>, instance: Instance): WalkedPart {
  try {
    const failed = walk.hypotheses.find(({ decide }) => !decide(instance));
    if (failed === undefined) return walk.part(instance);
    const note = `says nothing of this instance, which does not satisfy ${failed.id}`;
    return { equations: [], note };
  } catch (error) {
    // A mutant may speak of other letters, or of the same ones in other sizes.
    if (!(error instanceof LemmascopeError) || !OTHER_LETTERS.includes(error.code)) throw error;
    return { equations: [], note: `cannot be asked of this instance: ${error.message}` };
  }
}

const OTHER_LETTERS: readonly string[] = ['WORD_VALUE_MISSING', 'SHAPE_MISMATCH'];

function failing<Instance>(walk: DrawnWalk<Instance>, seed: number): Instance | undefined {
  if (walk.instances === undefined) return undefined;
  const found = decideDrawn(
    walk.instances,
    walk.hypotheses,
    (instance) => (walk.fails(instance) ? true : undefined),
    { runs: DRAWS, seed },
  );
  return found.failing?.instance;
}

function suitable<Instance>(
  { instances, hypotheses }: DrawnWalk<Instance>,
  wanted: Architecture,
  seed: number,
): Instance | undefined {
  if (instances === undefined) return undefined;
  const holds = (instance: Instance) => hypotheses.every(({ decide }) => decide(instance));
  const isWanted = (instance: Instance) =>
    architectureOf(instance)?.toString() === wanted.toString() && holds(instance);
  return (
    firstDraw(instances, isWanted, { runs: DRAWS, seed }) ??
    firstDraw(instances, holds, { runs: DRAWS, seed })
  );
}

const architectureOf = (instance: unknown): Architecture | undefined =>
  (instance as { readonly architecture?: Architecture } | null)?.architecture;

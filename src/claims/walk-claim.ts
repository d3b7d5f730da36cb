import { derivationSize, type SymbolicNetwork } from '../symbolic/index.js';
import { type DrawnWalk, walkDrawn } from './_internals/walk-drawn.js';
import { DrawnSymbols, walkIdentity } from './_internals/walk-identity.js';
import { walkStrata } from './_internals/walk-strata.js';
import { decided } from './_internals/walked-decision.js';
import { walkedEquations } from './_internals/walked-equations.js';
import { type DrawnMatrices, wordsAttack } from './_internals/words-attack.js';
import type { Check, DecisionCheck, InstanceCheck, InstanceScope, WordIdentity } from './check.js';
import { CHECK_LEVELS } from './check-level.js';
import type { Step } from './claim.js';
import type { AnyClaim } from './claim-graph.js';
import { datasetExpansionSize } from './dataset-expansion-size.js';
import { type Shape, shapeLabel, symbolicNetwork } from './shape.js';
import type { Walk, WalkedCheck, WalkedStep } from './walk.js';
import { mutantFails, walkFails } from './walk-fails.js';

/** Where to walk, and beside which mutant. */
export interface WalkPlan {
  /** Identities are walked through at this shape, with integers for its symbols. */
  readonly shape: Shape;
  readonly seed: number;
  /** The claim with a slip: made from it, so that its steps have the same ids. */
  readonly mutant?: AnyClaim;
}

/**
 * Goes through the proof of a claim on instances, step by step: both sides of every identity, matrix
 * by matrix, and the decision of every predicate. A mutant is put beside it, on instances on which it
 * differs from what is true, where some are found.
 *
 * An illustration: equal sides on one instance prove nothing, and only a mutant is refuted here.
 * Identities of a shape that takes more than {@link WALK_TERMS} terms to expand are left out with a note.
 *
 * @throws Whatever a check throws.
 */
export function walkClaim(claim: AnyClaim, { shape, seed, mutant }: WalkPlan): Walk {
  let network: SymbolicNetwork | undefined;
  const networkOf = () => {
    network ??= symbolicNetwork(shape);
    return network;
  };
  const symbols = symbolsShowing(mutant, shape, networkOf, seed);
  return {
    claim: claim.id,
    ...(mutant === undefined ? {} : { mutant: { id: mutant.id, slip: mutant.slip ?? '' } }),
    steps: walkSteps(claim, mutant, walker(claim, mutant, { shape, seed, networkOf, symbols })),
  };
}

/** Terms that the derivatives of a loss may have together: some seconds of work. */
export const WALK_TERMS = 400_000;

/** Integers for the symbols: of some draws, the first on which an expanded formula of the mutant fails. */
function symbolsShowing(
  mutant: AnyClaim | undefined,
  shape: Shape,
  networkOf: () => SymbolicNetwork,
  seed: number,
): DrawnSymbols {
  const draws = Array.from({ length: 10 }, (_, draw) => new DrawnSymbols(seed + 7919 * draw));
  const formulas = mutant === undefined || isTooLarge(shape) ? [] : identitiesOf(mutant);
  const shows = (symbols: DrawnSymbols) =>
    formulas.some((check) =>
      mutantFails(walkIdentity(undefined, check, shape, networkOf, symbols)),
    );
  return draws.find(shows) ?? draws[0]!;
}

const identitiesOf = ({ steps, conclusion }: AnyClaim) =>
  [...steps.flatMap(({ checks }: Step<unknown>) => checks), ...conclusion].flatMap(
    (check) => ofKind(check, 'identity') ?? [],
  );

function walkSteps(
  claim: AnyClaim,
  mutant: AnyClaim | undefined,
  walk: (pair: Pair) => readonly WalkedCheck[],
): WalkedStep[] {
  const ids = [...claim.steps, ...(mutant?.steps ?? [])].map(({ id }) => id);
  return [
    ...[...new Set(ids)].map((id) => {
      const [own, other] = [claim, mutant].map((one) => one?.steps.find((step) => step.id === id));
      return {
        id,
        text: (own ?? other)!.text,
        checks: pairs(own?.checks ?? [], other?.checks ?? []).flatMap(walk),
      };
    }),
    {
      id: 'conclusion',
      text: claim.statement,
      checks: pairs(claim.conclusion, mutant?.conclusion ?? []).flatMap(walk),
    },
  ];
}

type Pair = readonly [Check<unknown> | undefined, Check<unknown> | undefined];

/** The n-th check of a kind beside the n-th of that kind. */
function pairs(own: readonly Check<unknown>[], other: readonly Check<unknown>[]): Pair[] {
  const left = [...other];
  const paired = own.map((check): Pair => {
    const at = left.findIndex(({ kind }) => kind === check.kind);
    return [check, at < 0 ? undefined : left.splice(at, 1)[0]];
  });
  return [...paired, ...left.map((check): Pair => [undefined, check])];
}

interface Walking {
  readonly shape: Shape;
  readonly seed: number;
  readonly networkOf: () => SymbolicNetwork;
  readonly symbols: DrawnSymbols;
}

function walker(
  claim: AnyClaim,
  mutant: AnyClaim | undefined,
  { shape, seed, networkOf, symbols }: Walking,
): (pair: Pair) => readonly WalkedCheck[] {
  const { architecture } = shape;
  const random: InstanceScope = {
    kind: 'random',
    maxHidden: architecture.hiddenLayers,
    maxWidth: Math.max(...architecture.widths),
  };
  // A slip may show in deeper and wider networks only.
  const wider: InstanceScope = {
    kind: 'random',
    maxHidden: Math.max(random.maxHidden, CHECK_LEVELS.quick.random.maxHidden),
    maxWidth: Math.max(random.maxWidth, CHECK_LEVELS.quick.random.maxWidth),
  };
  const drawnOf = (check: Check<unknown> | undefined, of: AnyClaim | undefined) =>
    check?.kind === 'instances' || check?.kind === 'decisions'
      ? drawnWalk(check, of!, shape, of === mutant ? wider : random)
      : undefined;
  return ([check, other]) => {
    const { kind, compares } = (check ?? other)!;
    switch (kind) {
      case 'identity': {
        if (isTooLarge(shape)) {
          const note = `up to ${expansionSize(shape)} terms to expand at ${shapeLabel(shape)}: take smaller widths`;
          return [{ kind, compares, on: 'no instance', statement: { equations: [], note } }];
        }
        return [walkIdentity(ofKind(check, kind), ofKind(other, kind), shape, networkOf, symbols)];
      }
      case 'words': {
        const [own, others] = [check, other].map((one) => ofKind(one, kind)?.identities() ?? []);
        return Array.from({ length: Math.max(own!.length, others!.length) }, (_, index) => {
          const [one, beside] = [own![index], others![index]];
          const walked = walkDrawn(wordsWalk(one), wordsWalk(beside), architecture, seed);
          return { kind, compares: `${(one ?? beside)!.at}: ${compares}`, ...walked };
        });
      }
      case 'strata':
        return [walkStrata(ofKind(check, kind), ofKind(other, kind), architecture)];
      default:
        return [
          {
            kind,
            compares,
            ...walkDrawn(drawnOf(check, claim), drawnOf(other, mutant), architecture, seed),
          },
        ];
    }
  };
}

const ofKind = <K extends Check<unknown>['kind']>(check: Check<unknown> | undefined, kind: K) =>
  check?.kind === kind ? (check as Extract<Check<unknown>, { kind: K }>) : undefined;

const isTooLarge = (shape: Shape) => expansionSize(shape) > WALK_TERMS;

function expansionSize({ architecture, data }: Shape): number {
  return 'samples' in data
    ? derivationSize(architecture, data, 'hessian').termDerivatives
    : datasetExpansionSize(architecture, data);
}

/** Instances on the data of the shape where there are any, else random ones. */
function drawnWalk(
  check: InstanceCheck<unknown> | DecisionCheck<unknown>,
  claim: AnyClaim,
  { architecture, data }: Shape,
  random: InstanceScope,
): DrawnWalk<unknown> {
  const given =
    'samples' in data || !claim.dataHypotheses.every(({ decide }) => decide(data))
      ? undefined
      : check.instances({ kind: 'dataset', architecture, dataset: data });
  return {
    instances: given ?? check.instances(random),
    hypotheses: claim.hypotheses,
    part: (instance) =>
      check.kind === 'instances'
        ? walkedEquations(() => check.equations(instance))
        : decided(check.violation(instance)),
    fails: (instance) =>
      check.kind === 'instances'
        ? walkFails(walkedEquations(() => check.equations(instance)))
        : check.violation(instance) !== undefined,
    describe: check.describe,
  };
}

function wordsWalk(identity: WordIdentity | undefined): DrawnWalk<DrawnMatrices> | undefined {
  const attack = identity === undefined ? undefined : wordsAttack(identity);
  if (attack === undefined) return undefined;
  return {
    instances: attack.instances,
    hypotheses: attack.hypotheses,
    part: (drawn) => {
      const walked = walkedEquations(() => [attack.equation(drawn)]);
      if (!walkFails(walked)) return walked;
      const { certificate } = decided(attack.violation(drawn));
      return { ...walked, ...(certificate === undefined ? {} : { certificate }) };
    },
    fails: (drawn) => attack.difference(drawn) !== undefined,
    describe: attack.describe,
  };
}

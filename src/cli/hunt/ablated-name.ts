import {
  ABLATED_ASSUMPTIONS,
  type AblatedAssumption,
  ablation,
  CLAUSES,
  REDUCTION_ABLATIONS,
} from '../../../properties/ablations/index.js';
import { LemmascopeError } from '../../diagnostics/index.js';
import { parseRational, type Rational } from '../../exact/index.js';

/** What the command line drops or changes. */
export interface Change {
  /** `--drop`: an assumption. */
  readonly drop?: string;
  /** `--loss`: `weighted`, `weight-decay` or `weight-decay=μ`. */
  readonly loss?: string;
  /** `--activation`: `relu`, or `relu-all-on`, `relu-some-on` for how its units are to be on. */
  readonly activation?: string;
}

/**
 * The id of a clause without an assumption: `theorem-2-3-ii/without-distinct-eigenvalues`; the word
 * itself when nothing is dropped.
 *
 * @throws OPTION_INVALID for two changes at once, one that is not known, or a clause to which it does
 *   not apply.
 */
export function ablatedName(word: string, change: Change): string {
  const changes = [change.drop, change.loss, change.activation].filter(
    (value) => value !== undefined,
  );
  if (changes.length === 0) return word;
  if (changes.length > 1)
    refuse('--drop', 'one of --drop, --loss and --activation', changes.join(', '));
  if (word === 'corollary-3-2') return reductionName(change);
  const clause = CLAUSES.find((known) => known === word);
  if (clause === undefined)
    return refuse(
      '<claim>',
      `one of ${CLAUSES.join(', ')}, corollary-3-2, of which an assumption goes`,
      word,
    );
  const { assumption, decay } = changeOf(change);
  const { claim, expected } = ablation(assumption, clause, decay);
  if (claim !== undefined) return claim.id;
  const because = expected.kind === 'needed' ? '' : expected.because;
  return refuse('--drop', `an assumption that applies to ${clause}`, `${assumption}: ${because}`);
}

/** Corollary 3.2 has assumptions of its own. */
function reductionName({ drop }: Change): string {
  const found = REDUCTION_ABLATIONS.find(({ assumption }) => assumption === drop)?.claim;
  const known = REDUCTION_ABLATIONS.map(({ assumption }) => assumption);
  return found?.id ?? refuse('--drop', `one of ${known.join(', ')}`, drop ?? '');
}

const ACTIVATIONS: Readonly<Record<string, AblatedAssumption | undefined>> = {
  relu: 'linear-activation',
  'relu-all-on': 'linear-activation-all-on',
  'relu-some-on': 'linear-activation-some-on',
};

function changeOf({ drop, loss, activation }: Change): {
  readonly assumption: AblatedAssumption;
  readonly decay?: Rational;
} {
  if (activation !== undefined) {
    const assumption = ACTIVATIONS[activation];
    return assumption === undefined
      ? refuse('--activation', `one of ${Object.keys(ACTIVATIONS).join(', ')}`, activation)
      : { assumption };
  }
  if (drop !== undefined) {
    const assumption = ABLATED_ASSUMPTIONS.find((known) => known === drop);
    return assumption === undefined
      ? refuse('--drop', `one of ${ABLATED_ASSUMPTIONS.join(', ')}`, drop)
      : { assumption };
  }
  if (loss === 'weighted') return { assumption: 'squared-loss' };
  if (loss === 'weight-decay') return { assumption: 'weight-decay' };
  const expected = 'weighted, weight-decay or weight-decay=μ with μ > 0';
  const given = /^weight-decay=(.*)$/.exec(loss ?? '')?.[1];
  if (given === undefined) return refuse('--loss', expected, loss ?? '');
  const decay = parseRational(given, '--loss');
  return decay.sign() > 0
    ? { assumption: 'weight-decay', decay }
    : refuse('--loss', expected, loss ?? '');
}

function refuse(path: string, expected: string, actual: string): never {
  throw new LemmascopeError('OPTION_INVALID', { path, expected, actual: JSON.stringify(actual) });
}

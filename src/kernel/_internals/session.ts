import { type DiagnosticCode, LemmascopeError } from '../../diagnostics/index.js';
import { bitLength, type Vector } from './arithmetic.js';

/** What was compared, its place (`statement.point.widths[1]`), and derived − claimed for numbers. */
type Comparison = Readonly<Record<'path' | 'derived' | 'claimed' | 'difference', string>>;
/** Accepted, or what the checker derived, what was claimed and the difference. */
export type Verdict =
  | { readonly accepted: true }
  | ({ readonly accepted: false; readonly code: DiagnosticCode } & Comparison);
/** One elementary check, as a viewer shows it. */
export type ElementaryCheck = Comparison & { readonly name: string; readonly ok: boolean };
/** Is told every elementary check in the order in which it is made. */
export type Observer = (check: ElementaryCheck) => void;

/** Ends a check with the verdict that it was refused. */
export class Refusal extends LemmascopeError {
  readonly verdict: Verdict;
  constructor(code: DiagnosticCode, path: string, derived = '', claimed = '', difference = '') {
    super(code, { path, expected: derived, actual: claimed });
    this.verdict = { accepted: false, code, path, derived, claimed, difference };
  }
}

/** Units of work that one check may use, about one product of 64-bit words each; and per call. */
const [WORK, CALL] = [400_000_000, 2500];
/** One run of the checker: who watches, how much work is left, what is known already. */
export class Session {
  readonly observer: Observer | undefined;
  #left = WORK;
  readonly #known = new WeakMap<object, WeakMap<object, object>>();
  constructor(observer?: Observer) {
    this.observer = observer;
  }
  /** Pays for operations on numbers of one list with numbers of the other, before they are made. */
  charge(operations: number, a: Vector, b: Vector = a): void {
    this.#left -= CALL + operations * (16 + (bitLength(a) / 64 + 1) * (bitLength(b) / 64 + 1));
    if (!(this.#left >= 0)) throw new Refusal('KERNEL_WORK_EXCEEDED', '');
  }
  /** What was made of these two objects, which nobody changes, or is made of them now. */
  once<T extends object>(a: object, b: object, make: () => T): T {
    const made = this.#known.get(a) ?? new WeakMap<object, object>();
    const found = made.get(b) ?? make();
    this.#known.set(a, made.set(b, found));
    return found as T;
  }
}

import { ANSWER_MARK } from './audit-script.js';

/** What Coq answered about one theorem. */
export interface AuditAnswer {
  /** The statement as Coq prints it. */
  readonly statement: string;
  /** What it assumes, by name; none: closed under the global context. */
  readonly assumptions: readonly string[];
}

const CLOSED = 'Closed under the global context';

/**
 * The answers to an audit script, by theorem. A theorem is closed only if that is all Coq says of its
 * assumptions; anything else in that place is taken for an assumption.
 */
export function readAudit(output: string): ReadonlyMap<string, AuditAnswer> {
  const parts = new Map<string, string>();
  for (const part of output.split(`${ANSWER_MARK} `).slice(1)) {
    const [head, ...lines] = part.split('\n');
    parts.set(head!.trim(), lines.join('\n').trim());
  }
  const answers = new Map<string, AuditAnswer>();
  for (const [key, text] of parts) {
    const [, name] = /^assumptions (.*)$/.exec(key) ?? [];
    const statement = parts.get(`statement ${name}`);
    if (name !== undefined && statement !== undefined)
      answers.set(name, { statement, assumptions: assumptionsIn(text) });
  }
  return answers;
}

/** `A.bad : forall n, n = n` is about A.bad; `A.f is assumed to be guarded.` says all of it. */
function assumptionsIn(text: string): readonly string[] {
  if (text === CLOSED) return [];
  const lines = text.split('\n').filter((line) => /^\S/.test(line) && line !== 'Axioms:');
  const named = lines.map((line) => /^(\S+) :( |$)/.exec(line)?.[1] ?? line.replace(/\.$/, ''));
  return named.length === 0 ? ['(no answer)'] : [...new Set(named)];
}

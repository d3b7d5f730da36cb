import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { LemmascopeError, orUnwritable } from '../../diagnostics/index.js';
import { statementHash } from '../../kernel/index.js';
import { refusalOf } from '../_internals/certified.js';
import type { Campaign } from '../campaign.js';
import type { FoundViolation, NearMiss } from '../chunk-result.js';

/** What every kept instance comes with. */
interface Kept {
  readonly schemaVersion: 1;
  readonly id: string;
  /** The way of attack it was found in. */
  readonly way: string;
  /** How the claim is found again: the business of who started the campaign. */
  readonly target: unknown;
  /** With the seed, the claim's hash and the version of lemmascope. */
  readonly campaign: Campaign;
}

/** An instance that is kept: everything needed to look at it, to check it and to draw it again. */
export type Case =
  | (Kept & { readonly kind: 'counterexample' } & FoundViolation)
  | (Kept & { readonly kind: 'near-miss' } & NearMiss);

/** A campaign, and the way in which something was found. */
export type Origin = Pick<Kept, 'way' | 'target' | 'campaign'>;

/** The instances kept in a folder, one readable JSON file each. */
export class CaseStore {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Keeps a counterexample; the same one found again is one case. */
  addCounterexample(origin: Origin, found: FoundViolation): Case {
    return this.#write({ ...this.#head(origin, found.instance), kind: 'counterexample', ...found });
  }

  /** Keeps the instance that came nearest. */
  addNearMiss(origin: Origin, nearest: NearMiss): Case {
    return this.#write({ ...this.#head(origin, nearest.instance), kind: 'near-miss', ...nearest });
  }

  /** Every case that can be read, by id, and what is wrong with the other files. */
  all(): { readonly cases: readonly Case[]; readonly errors: readonly LemmascopeError[] } {
    const cases: Case[] = [];
    const errors: LemmascopeError[] = [];
    for (const name of this.#names()
      .filter((file) => file.endsWith('.json'))
      .sort())
      try {
        cases.push(this.#read(join(this.#folder, name)));
      } catch (error) {
        if (!(error instanceof LemmascopeError)) throw error;
        errors.push(error);
      }
    return { cases, errors };
  }

  /** @throws CASE_UNKNOWN, CASE_MALFORMED naming the file */
  get(id: string): Case {
    const path = this.#path(id);
    if (!/^[\w.-]+$/.test(id) || !existsSync(path))
      throw new LemmascopeError('CASE_UNKNOWN', {
        path,
        expected:
          this.all()
            .cases.map((known) => known.id)
            .join(', ') || 'no case is kept here',
        actual: JSON.stringify(id),
      });
    return this.#read(path);
  }

  /** @throws CASE_UNKNOWN, CASE_MALFORMED, FILE_UNWRITABLE */
  remove(id: string): void {
    this.get(id);
    orUnwritable(this.#path(id), () => rmSync(this.#path(id)));
  }

  /** @throws FILE_UNREADABLE */
  #names(): readonly string[] {
    if (!existsSync(this.#folder)) return [];
    try {
      return readdirSync(this.#folder);
    } catch (error) {
      const actual = (error as NodeJS.ErrnoException).code ?? String(error);
      throw new LemmascopeError('FILE_UNREADABLE', { path: this.#folder, actual });
    }
  }

  #head({ way, target, campaign }: Origin, instance: unknown): Kept {
    const id = caseId(campaign.claim, way, instance);
    return { schemaVersion: 1, id, way, target, campaign };
  }

  #write(kept: Case): Case {
    const path = this.#path(kept.id);
    const temporary = `${path}.${process.pid}.tmp`;
    orUnwritable(path, () => {
      mkdirSync(this.#folder, { recursive: true });
      try {
        writeFileSync(temporary, `${JSON.stringify(kept, null, 2)}\n`);
        renameSync(temporary, path);
      } catch (error) {
        rmSync(temporary, { force: true });
        throw error;
      }
    });
    return kept;
  }

  #path(id: string): string {
    return join(this.#folder, `${id}.json`);
  }

  #read(path: string): Case {
    const malformed = (expected: string, actual: string) =>
      new LemmascopeError('CASE_MALFORMED', { path, expected, actual });
    const expected = 'a case of version 1 under its own name';
    let value: Partial<Case> | null;
    try {
      value = JSON.parse(readFileSync(path, 'utf8')) as Partial<Case> | null;
    } catch (error) {
      throw malformed(expected, (error as Error).message);
    }
    if (!isCase(value) || this.#path(value.id) !== path)
      throw malformed(expected, 'something else');
    // Edited since it was kept: what it shows was never found.
    if (value.id !== caseId(value.campaign.claim, value.way, value.instance))
      throw malformed('the claim, way and instance that its name was made from', 'others');
    if (value.kind === 'near-miss' || value.certificate === null) return value;
    const refusal = refusalOf(value.certificate);
    if (refusal === undefined) return value;
    throw malformed('a certificate that the kernel accepts', `one that it refuses: ${refusal}`);
  }
}

/** The name of a case: its claim, and a hash of what was found, in which way. */
function caseId(claim: string, way: string, instance: unknown): string {
  const hash = statementHash(JSON.parse(JSON.stringify({ claim, way, instance })));
  return `${claim.replaceAll('/', '.')}-${hash.slice('sha256:'.length, 'sha256:'.length + 10)}`;
}

function isCase(value: Partial<Case> | null): value is Case {
  if (typeof value !== 'object' || value === null) return false;
  const { schemaVersion, kind, id, way, path, run, campaign } = value;
  return (
    schemaVersion === 1 &&
    (kind === 'near-miss'
      ? typeof value.distance === 'number'
      : kind === 'counterexample' &&
        'certificate' in value &&
        [value.at, value.found, value.expected].every((text) => typeof text === 'string') &&
        Number.isSafeInteger(value.shrinks)) &&
    typeof value.target === 'object' &&
    value.target !== null &&
    'instance' in value &&
    [id, way, path, campaign?.claim, campaign?.claimHash, campaign?.version].every(
      (text) => typeof text === 'string',
    ) &&
    [run, campaign?.seed, campaign?.maxHidden, campaign?.maxWidth].every(Number.isSafeInteger)
  );
}

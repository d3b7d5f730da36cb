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
import { LemmascopeError } from '../../diagnostics/index.js';
import { statementHash } from '../../kernel/index.js';
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
    const names = existsSync(this.#folder) ? readdirSync(this.#folder) : [];
    for (const name of names.filter((file) => file.endsWith('.json')).sort())
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

  /** @throws CASE_UNKNOWN, CASE_MALFORMED */
  remove(id: string): void {
    this.get(id);
    rmSync(this.#path(id));
  }

  #head({ way, target, campaign }: Origin, instance: unknown): Kept {
    const { claim } = campaign;
    const hash = statementHash(JSON.parse(JSON.stringify({ claim, way, instance })));
    const id = `${claim.replaceAll('/', '.')}-${hash.slice('sha256:'.length, 'sha256:'.length + 10)}`;
    return { schemaVersion: 1, id, way, target, campaign };
  }

  #write(kept: Case): Case {
    mkdirSync(this.#folder, { recursive: true });
    const path = this.#path(kept.id);
    const temporary = `${path}.${process.pid}.tmp`;
    writeFileSync(temporary, `${JSON.stringify(kept, null, 2)}\n`);
    renameSync(temporary, path);
    return kept;
  }

  #path(id: string): string {
    return join(this.#folder, `${id}.json`);
  }

  #read(path: string): Case {
    let actual = 'something else';
    try {
      const value = JSON.parse(readFileSync(path, 'utf8')) as Partial<Case> | null;
      if (isCase(value) && this.#path(value.id) === path) return value;
    } catch (error) {
      actual = (error as Error).message;
    }
    throw new LemmascopeError('CASE_MALFORMED', {
      path,
      expected: 'a case of version 1 under its own name',
      actual,
    });
  }
}

function isCase(value: Partial<Case> | null): value is Case {
  if (typeof value !== 'object' || value === null) return false;
  const { schemaVersion, kind, id, way, path, run, campaign } = value;
  return (
    schemaVersion === 1 &&
    (kind === 'near-miss'
      ? typeof value.distance === 'number'
      : kind === 'counterexample' && typeof value.found === 'string') &&
    [id, way, path, campaign?.claim, campaign?.claimHash, campaign?.version].every(
      (text) => typeof text === 'string',
    ) &&
    [run, campaign?.seed, campaign?.maxHidden, campaign?.maxWidth].every(Number.isSafeInteger)
  );
}

import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { LemmascopeError } from '../../diagnostics/index.js';
import type { ChunkResult } from '../chunk-result.js';
import { type JournalHeader, readJournal } from './read-journal.js';

/** Whose results a journal holds. */
export type JournalOwner = Omit<JournalHeader, 'journal'>;

/**
 * The results of a campaign on disk, one line each, written and synced before they are counted: a
 * process that is killed loses only the chunks it was in.
 */
export class Journal {
  readonly #file: number;

  private constructor(file: number) {
    this.#file = file;
  }

  /** Starts a journal; an earlier one at this place is gone. */
  static start(path: string, { campaign, shard, target }: JournalOwner): Journal {
    mkdirSync(dirname(path), { recursive: true });
    const journal = new Journal(openSync(path, 'w'));
    journal.#line({ journal: 1, campaign, shard, target } satisfies JournalHeader);
    return journal;
  }

  /**
   * Goes on with a journal: what it holds, and the journal to add to.
   *
   * @throws JOURNAL_OF_ANOTHER_CAMPAIGN
   */
  static resume(
    path: string,
    owner: JournalOwner,
  ): { readonly journal: Journal; readonly results: readonly ChunkResult[] } {
    // A process may have been killed before its first line was whole: then nothing was counted.
    if (!existsSync(path) || !readFileSync(path).includes('\n'))
      return { journal: Journal.start(path, owner), results: [] };
    const { campaign, shard } = owner;
    const { header, results, bytes } = readJournal(path);
    const [expected, actual] = [
      { campaign, shard },
      { campaign: header?.campaign, shard: header?.shard },
    ].map((value) => JSON.stringify(value));
    if (expected !== actual)
      throw new LemmascopeError('JOURNAL_OF_ANOTHER_CAMPAIGN', {
        path,
        expected: expected!,
        actual: actual!,
      });
    // A line that was cut off is cut away; what stands before it is never rewritten.
    truncateSync(path, bytes);
    return { journal: new Journal(openSync(path, 'a')), results };
  }

  add(result: ChunkResult): void {
    this.#line(result);
  }

  close(): void {
    closeSync(this.#file);
  }

  #line(value: JournalHeader | ChunkResult): void {
    writeSync(this.#file, `${JSON.stringify(value)}\n`);
    fsyncSync(this.#file);
  }
}

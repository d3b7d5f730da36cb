import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { LemmascopeError, orUnwritable } from '../../diagnostics/index.js';
import type { ChunkResult } from '../chunk-result.js';
import { hasWholeLine, type JournalHeader, readJournal } from './read-journal.js';

/** Whose results a journal holds. */
export type JournalOwner = Omit<JournalHeader, 'journal'>;

/**
 * The results of a campaign on disk, one line each, written and synced before they are counted: a
 * process that is killed loses only the chunks it was in.
 */
export class Journal {
  readonly #path: string;
  readonly #file: number;

  private constructor(path: string, mode: 'w' | 'a') {
    this.#path = path;
    this.#file = orUnwritable(path, () => {
      mkdirSync(dirname(path), { recursive: true });
      return openSync(path, mode);
    });
  }

  /** Starts a journal; an earlier one at this place is gone. @throws FILE_UNWRITABLE */
  static start(path: string, { campaign, shard, target }: JournalOwner): Journal {
    const journal = new Journal(path, 'w');
    journal.#line({ journal: 1, campaign, shard, target } satisfies JournalHeader);
    return journal;
  }

  /**
   * Goes on with a journal: what it holds, and the journal to add to.
   *
   * @throws JOURNAL_OF_ANOTHER_CAMPAIGN, JOURNAL_MALFORMED, FILE_UNREADABLE, FILE_UNWRITABLE
   */
  static resume(
    path: string,
    owner: JournalOwner,
  ): { readonly journal: Journal; readonly results: readonly ChunkResult[] } {
    // A process may have been killed before its first line was whole: then nothing was counted.
    if (!existsSync(path) || !hasWholeLine(path))
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
    orUnwritable(path, () => truncateSync(path, bytes));
    return { journal: new Journal(path, 'a'), results };
  }

  /** @throws FILE_UNWRITABLE when the disk is full; a part of a line is cut off when it is resumed. */
  add(result: ChunkResult): void {
    this.#line(result);
  }

  close(): void {
    closeSync(this.#file);
  }

  #line(value: JournalHeader | ChunkResult): void {
    const line = Buffer.from(`${JSON.stringify(value)}\n`);
    orUnwritable(this.#path, () => {
      for (let from = 0; from < line.length; ) from += writeSync(this.#file, line, from);
      fsyncSync(this.#file);
    });
  }
}

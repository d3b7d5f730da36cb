import { readFileSync } from 'node:fs';
import { LemmascopeError } from '../../diagnostics/index.js';
import type { Campaign } from '../campaign.js';
import type { ChunkResult } from '../chunk-result.js';

/** The first line of a journal. */
export interface JournalHeader {
  readonly journal: 1;
  readonly campaign: Campaign;
  /** Shard i of n, counted from 1. */
  readonly shard: readonly [i: number, n: number];
  /** How the claim is found again: the business of who started the campaign. */
  readonly target: unknown;
}

/** A journal as far as its lines are whole. */
export interface JournalContent {
  readonly header: JournalHeader;
  readonly results: readonly ChunkResult[];
  /** Length of the whole lines. */
  readonly bytes: number;
}

/** @throws FILE_NOT_FOUND, JOURNAL_MALFORMED naming the line */
export function readJournal(path: string): JournalContent {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new LemmascopeError('FILE_NOT_FOUND', { path, actual: (error as Error).message });
  }
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  const lines = whole.split('\n').slice(0, -1);
  const [header, ...results] = lines.map((line, index) => parsed(path, line, index));
  if ((header as JournalHeader | undefined)?.journal !== 1)
    throw new LemmascopeError('JOURNAL_MALFORMED', {
      path: `${path}:1`,
      expected: 'the first line of a journal',
      actual: lines[0]?.slice(0, 80) ?? 'nothing',
    });
  return {
    header: header as JournalHeader,
    results: results as ChunkResult[],
    bytes: Buffer.byteLength(whole),
  };
}

function parsed(path: string, line: string, index: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new LemmascopeError('JOURNAL_MALFORMED', {
      path: `${path}:${index + 1}`,
      expected: 'one JSON value',
      actual: line.slice(0, 80),
    });
  }
}

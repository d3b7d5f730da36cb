import { readFileSync } from 'node:fs';
import { LemmascopeError } from '../../diagnostics/index.js';
import { refusalOf } from '../_internals/certified.js';
import type { Campaign, Chunk } from '../campaign.js';
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

/**
 * What a journal holds: one result for a chunk, of its own shard, with certificates that the kernel
 * accepts.
 *
 * @throws FILE_NOT_FOUND, FILE_UNREADABLE; JOURNAL_MALFORMED naming the line
 */
export function readJournal(path: string): JournalContent {
  const text = textOf(path);
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  const lines = whole.split('\n').slice(0, -1);
  const malformed = (index: number, expected: string, actual = lines[index] ?? 'nothing') =>
    new LemmascopeError('JOURNAL_MALFORMED', {
      path: `${path}:${index + 1}`,
      expected,
      actual: actual.slice(0, 80),
    });
  const [header, ...results] = lines.map((line, index): unknown => {
    try {
      return JSON.parse(line);
    } catch {
      throw malformed(index, 'one JSON value');
    }
  });
  if (!isHeader(header)) throw malformed(0, 'the first line of a journal');
  const [i, n] = header.shard;
  const seen = new Map<number, number>();
  for (const [at, result] of results.entries()) {
    if (!isResult(result)) throw malformed(at + 1, 'the result of a chunk');
    const { index, violation } = result;
    if (index % n !== i - 1)
      throw malformed(at + 1, `a chunk of shard ${i} of ${n}`, `chunk ${index}`);
    const before = seen.get(index);
    if (before !== undefined)
      throw malformed(at + 1, 'every chunk once', `chunk ${index}, as in line ${before}`);
    seen.set(index, at + 2);
    const refusal = violation?.certificate == null ? undefined : refusalOf(violation.certificate);
    if (refusal !== undefined)
      throw malformed(at + 1, 'a certificate that the kernel accepts', `it says ${refusal}`);
  }
  return { header, results: results as ChunkResult[], bytes: Buffer.byteLength(whole) };
}

/**
 * Every result is one of these chunks.
 *
 * @throws JOURNAL_MALFORMED
 */
export function requireChunks(
  path: string,
  results: readonly ChunkResult[],
  chunks: readonly Chunk[],
): void {
  for (const { index, huntable } of results)
    if (chunks[index]?.huntable !== huntable)
      throw new LemmascopeError('JOURNAL_MALFORMED', {
        path,
        expected: `chunks 0 to ${chunks.length - 1} of the campaign`,
        actual: `chunk ${index} of way ${huntable}`,
      });
}

/** Whether there is more than a line that was cut off. @throws FILE_UNREADABLE */
export const hasWholeLine = (path: string): boolean => textOf(path).includes('\n');

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code === 'ENOENT'
      ? new LemmascopeError('FILE_NOT_FOUND', { path })
      : new LemmascopeError('FILE_UNREADABLE', { path, actual: code ?? String(error) });
  }
}

type Fields = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0;

function isHeader(value: unknown): value is JournalHeader {
  if (!isRecord(value) || value['journal'] !== 1) return false;
  const { campaign, shard, target } = value;
  if (!isRecord(campaign) || !isRecord(target) || !Array.isArray(shard)) return false;
  const { claim, claimHash, version, seed, runs, maxHidden, maxWidth } = campaign;
  const [i, n] = shard;
  return (
    [claim, claimHash, version].every((text) => typeof text === 'string') &&
    [seed, runs, maxHidden, maxWidth].every(Number.isSafeInteger) &&
    [i, n].every(isCount) &&
    1 <= i &&
    i <= n
  );
}

/** The rest is added up by name: what is no such thing gives no verdict. */
function isResult(value: unknown): value is ChunkResult {
  if (!isRecord(value)) return false;
  const { index, huntable, from, runs, decided, discarded, labels, faults, violation } = value;
  return (
    [index, huntable, from, runs, decided].every(isCount) &&
    (decided as number) <= (runs as number) &&
    isRecord(discarded) &&
    Object.values(discarded).every(isCount) &&
    isRecord(labels) &&
    Object.values(labels).every(isRecord) &&
    Array.isArray(faults) &&
    (violation === undefined ||
      (isRecord(violation) &&
        ['path', 'at', 'found', 'expected'].every((name) => typeof violation[name] === 'string')))
  );
}

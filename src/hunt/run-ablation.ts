import type { AnyClaim } from '../claims/index.js';
import type { AblateCell, AblateSizes } from './ablate-cell.js';
import { type Campaign, chunksOf } from './campaign.js';
import type { ChunkResult } from './chunk-result.js';
import { claimHash } from './claim-hash.js';
import { type HuntReport, huntReport } from './hunt-report.js';
import { huntablesOf } from './huntables-of.js';
import { runChunk } from './run-chunk.js';

/** A clause without an assumption, as the table of ablations has it. */
export interface ClauseToAblate
  extends Pick<AblateCell, 'assumption' | 'row' | 'clause' | 'column'> {
  readonly expected:
    | { readonly kind: 'needed'; readonly example: string }
    | { readonly kind: 'none found' | 'not applicable'; readonly because: string };
  readonly claim: AnyClaim | undefined;
}

/** How much is drawn, and the version of lemmascope that its campaigns name. */
export type AblationSizes = AblateSizes & { readonly version: string };

/** More than this share of the decided runs without a certified outcome is no evidence. */
const MOST_UNDECIDED = 0.5;

/** Hunts one clause without one assumption, in this process, and compares with what is expected. */
export function runAblation(ablation: ClauseToAblate, sizes: AblationSizes): AblateCell {
  const { assumption, row, clause, column, expected, claim } = ablation;
  const heading = {
    assumption,
    row,
    clause,
    column,
    claim: claim?.id ?? null,
    expected: expected.kind,
    why: expected.kind === 'needed' ? expected.example : expected.because,
  };
  if (claim === undefined)
    return {
      ...heading,
      verdict: 'not applicable',
      surprise: expected.kind !== 'not applicable',
      reasons: [],
      runs: 0,
      decided: 0,
      undecided: 0,
    };
  const report = hunted(claim, sizes);
  const [decided, undecided] = countsOf(report);
  const reasons = [...report.reasons, ...doubts(report, decided, undecided)];
  const found = report.verdict === 'refuted' ? 'needed' : 'none found';
  const verdict = reasons.length > 0 ? 'inconclusive' : found;
  const counterexample = verdict === 'needed' ? report.counterexample : undefined;
  return {
    ...heading,
    verdict,
    surprise: verdict !== 'inconclusive' && verdict !== expected.kind,
    reasons,
    runs: report.runs,
    decided,
    undecided,
    ...(counterexample === undefined ? {} : { counterexample }),
  };
}

function hunted(claim: AnyClaim, sizes: AblationSizes): HuntReport {
  const campaign: Campaign = {
    claim: claim.id,
    claimHash: claimHash(claim),
    ...sizes,
  };
  const ways = huntablesOf(claim, sizes);
  const results: ChunkResult[] = [];
  for (const chunk of chunksOf(campaign, ways.length)) {
    const way = ways[chunk.huntable]!;
    const result = runChunk(way, chunk, sizes.seed, { suspicious: false });
    results.push(result);
    if (result.violation !== undefined) break;
  }
  return huntReport(campaign, ways, results);
}

function countsOf({ ways }: HuntReport): readonly [decided: number, undecided: number] {
  const sum = (numbers: readonly number[]) => numbers.reduce((total, value) => total + value, 0);
  return [
    sum(ways.map(({ decided }) => decided)),
    sum(ways.map(({ labels }) => labels['outcome']?.['undecided'] ?? 0)),
  ];
}

function doubts(
  { counterexample }: HuntReport,
  decided: number,
  undecided: number,
): readonly string[] {
  if (counterexample !== undefined)
    return counterexample.certificate === null
      ? [`the counterexample has no certificate: ${counterexample.certificateNote}`]
      : [];
  return undecided > MOST_UNDECIDED * decided
    ? [`nothing could be certified of ${undecided} of ${decided} points`]
    : [];
}

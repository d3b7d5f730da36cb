import {
  type ChunkResult,
  chunksOf,
  claimHash,
  type HuntReport,
  huntablesOf,
  huntReport,
  runChunk,
  stopIndex,
} from '../../../hunt/index.js';
import {
  type CertificateDocument,
  certify,
  type JsonObject,
  readPoint,
} from '../../../landscape/index.js';
import type { Point } from '../../../network/index.js';
import type { Request } from '../../worker/request.js';
import type { ConjectureSizes, OwnConjecture } from './language/conjecture-file.js';
import { termsOf } from './language/formula.js';
import { type LossCurve, lossCurve } from './loss-curve.js';
import { ownClaim } from './own-claim.js';
import { termValue } from './term-values.js';

export interface ConjectureInput extends OwnConjecture {
  readonly sizes: ConjectureSizes;
  readonly version: string;
}

/** What a hunt of the room found, and what the counterexample is. */
export interface ConjectureFound {
  readonly own: OwnConjecture;
  readonly sizes: ConjectureSizes;
  readonly report: HuntReport;
  /** Every term of the conjecture at the counterexample, exact. */
  readonly terms: readonly (readonly [term: string, value: string])[];
  readonly pointClass: string | undefined;
  /** The loss along the curve of the certificate, or along a line. */
  readonly curve: LossCurve | undefined;
  /** Certifies the class of the counterexample, or as much of it as `missing` leaves. */
  readonly document: CertificateDocument | undefined;
  readonly missing: string | undefined;
}

/** Hunts a conjecture of the room, as `lemmascope hunt FILE` does with the file that the room writes. */
export const conjectureRequest: Request<ConjectureInput, ConjectureFound> = (input, report) => {
  const { sizes, version, ...own } = input;
  const claim = ownClaim(own);
  const ways = huntablesOf(claim, sizes);
  const campaign = { claim: claim.id, claimHash: claimHash(claim), version, ...sizes };
  const results: ChunkResult[] = [];
  const progress = { at: 0 };
  for (const chunk of chunksOf(campaign, ways.length)) {
    if (chunk.index > stopIndex(results, ways.length)) break;
    const deciding = (run: number, shrinking: boolean) => {
      if (!shrinking && run - progress.at < 10) return;
      if (shrinking && ++progress.at % 50 !== 0) return;
      progress.at = run;
      report({
        text: shrinking
          ? `run ${run}: a counterexample, made smaller`
          : `run ${run} of ${sizes.runs}`,
        share: run / sizes.runs,
      });
    };
    // Like a file of a user: watched for mutation, and decided again and again before it is believed.
    results.push(
      runChunk(ways[chunk.huntable]!, chunk, sizes.seed, { suspicious: true }, { deciding }),
    );
  }
  const found = huntReport(campaign, ways, results);
  const instance = found.counterexample?.instance;
  if (instance === undefined)
    return {
      ...{ own, sizes, report: found, terms: [] },
      ...{ pointClass: undefined, curve: undefined, document: undefined, missing: undefined },
    };
  const point = readPoint(JSON.stringify(instance), 'the counterexample') as Point;
  const { classification, document, missing } = certify(point);
  const { better: _, ...curve } = lossCurve(
    point,
    instance as JsonObject,
    document?.certificate ?? {},
  );
  const terms = [...new Set([...termsOf(own.hypothesis), ...termsOf(own.conclusion)])];
  return {
    own,
    sizes,
    report: found,
    terms: terms.map((term) => [term, String(termValue(term, point))] as const),
    pointClass: classification.class,
    curve,
    document,
    missing,
  };
};

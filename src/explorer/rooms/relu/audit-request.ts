import { auditRelu, type FiveNumbers } from '../../../relu/index.js';
import { auditReluJson } from '../../../report/components/index.js';
import { irisDataset } from '../../library/iris.js';
import type { Request } from '../../worker/request.js';
import { irisArchitecture } from './iris-network.js';
import type { NetworkInput } from './network-request.js';

export interface AuditInput extends NetworkInput {
  readonly networks: number;
  readonly permutations: number;
  readonly level: number;
}

/** A test of dependence in the document; without `p` there was nothing to test. */
export interface TestDocument {
  readonly reason?: string;
  readonly samples: number;
  readonly tested: number;
  readonly strongest?: readonly number[];
  readonly largest?: number;
  readonly critical?: number;
  readonly p?: number;
  readonly rejected?: boolean;
  readonly pathsRejected?: number;
}

/** What the page shows of the document that `lemmascope audit-relu --json` prints. */
export interface AuditDocument {
  readonly samples: number;
  readonly training: null | {
    readonly samples: number;
    readonly loss: number;
    readonly linearOptimum: number;
  };
  readonly paths: { readonly hidden: string; readonly examined: number };
  readonly equalProbabilities: {
    readonly p: number;
    readonly rejected: boolean;
    readonly pairs: number;
    readonly pairsRejected: number;
    readonly mean: number;
    readonly shares: FiveNumbers;
    readonly never: number;
    readonly always: number;
    readonly deviation: number;
    readonly deviationInterval: { readonly low: number; readonly high: number };
    readonly differenceAtLeast: number;
  };
  readonly independentOfInputs: TestDocument & { readonly largestInformationBits: number };
  readonly independentOfWeights: TestDocument;
  readonly reduction: { readonly best: number | null; readonly bestScale: number | null };
  readonly perPath: readonly {
    /** Counted from 1. */
    readonly units: readonly number[];
    readonly share: number;
    readonly interval: { readonly low: number; readonly high: number };
    readonly inputCorrelation: number | null;
    readonly inputAdjustedP: number | null;
  }[];
}

export interface AuditView {
  readonly input: AuditInput;
  readonly document: AuditDocument;
}

/** Audits A1p-m and A5u-m on the Iris data; the result is the very document of the command line. */
export const auditRequest: Request<AuditInput, AuditView> = (input, report) => {
  const { hidden, weights, seed, networks, permutations, level } = input;
  const audit = auditRelu(
    irisDataset(),
    irisArchitecture(hidden),
    { weights, seed, networks, permutations, level, centred: false },
    (network) =>
      report({ text: `network ${network} of ${networks}`, share: (network - 1) / networks }),
  );
  return { input, document: JSON.parse(auditReluJson(audit)) as AuditDocument };
};

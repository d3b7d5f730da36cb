import { describeStanding } from '../formal/index.js';
import { jsonDocument } from './_internals/json-document.js';
import type { FormalOutcome } from './formal-console.js';

/** The same as a JSON document. */
export function formalJson({ record, path, theorems, passed, failed }: FormalOutcome): string {
  const { coq, mathcomp, failure, checker } = record;
  return jsonDocument('formal', {
    coq,
    mathcomp,
    record: path,
    failure,
    checker,
    theorems: theorems.map(({ name, claims, standing }) => ({
      name,
      claims,
      accepted: standing.kind === 'accepted',
      says: describeStanding(standing),
    })),
    passed,
    failed,
  });
}

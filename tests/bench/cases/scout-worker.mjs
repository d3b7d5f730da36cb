import { CLAIMS } from '../../../dist/proofs/index.js';
import { huntablesOf } from '../../../dist/src/hunt/index.js';
import { workOnChunk } from '../../../dist/src/hunt/node/index.js';

const prepared = new Map();

/** One chunk of a campaign, on a thread of its own. @param {any} task */
export default function work(task) {
  const { id, bound } = task.target;
  if (!prepared.has(id)) {
    const claim = /** @type {any} */ (CLAIMS.find((known) => known.id === id));
    prepared.set(id, huntablesOf(claim, bound));
  }
  return workOnChunk(task, prepared.get(id), { suspicious: false });
}

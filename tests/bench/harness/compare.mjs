import { measure } from './measure.mjs';
import { median } from './median.mjs';

const OURS_SECONDS = 0.15;
const PEER_SECONDS = 0.3;

/**
 * A running peer. `check` says how its answer differs from ours, or nothing when it is the same.
 *
 * @typedef {object} PeerSession
 * @property {string} version
 * @property {() => Promise<string | undefined>} check
 * @property {(seconds: number) => Promise<number>} milliseconds
 * @property {() => void} close
 */
/**
 * @typedef {object} Peer
 * @property {string} name
 * @property {string} install How to have it.
 * @property {() => Promise<PeerSession | undefined>} start Nothing when it is not installed.
 */
/** @typedef {{ milliseconds: (seconds: number) => Promise<number> }} Timed */
/**
 * @typedef {object} Comparison
 * @property {string} work
 * @property {(() => unknown) | Timed} ours What is done at once, or what times itself.
 * @property {Peer} peer
 * @property {number} [target] The least ratio of the peer's time to ours.
 */

/**
 * Checks that both sides give the same answer, then times them in turn: ours, peer, ours, peer, ….
 *
 * @param {Comparison} comparison @param {number} rounds
 */
export async function compare({ work, ours, peer, target }, rounds) {
  const row = { work, peer: peer.name, target: target ?? null };
  /** @type {PeerSession | undefined} */
  let session;
  const time = () =>
    typeof ours === 'function' ? measure(ours, OURS_SECONDS) : ours.milliseconds(OURS_SECONDS);
  try {
    session = await peer.start();
    if (session === undefined) {
      const message = `not found; to have it: ${peer.install}`;
      return { ...row, status: 'missing', message };
    }
    const difference = await session.check();
    if (difference !== undefined) return { ...row, status: 'disagreement', message: difference };
    const times = [];
    // Once for nothing, so that the first round finds both sides warm.
    await time();
    await session.milliseconds(PEER_SECONDS / 3);
    for (let round = 0; round < rounds; round++) {
      const oursMs = await time();
      const peerMs = await session.milliseconds(PEER_SECONDS);
      times.push({ oursMs, peerMs, ratio: peerMs / oursMs });
    }
    const oursMs = median(times.map((time) => time.oursMs));
    const peerMs = median(times.map((time) => time.peerMs));
    const ratios = times.map((time) => time.ratio);
    const ratio = median(ratios);
    return {
      ...row,
      status: 'measured',
      version: session.version,
      oursMs,
      peerMs,
      ratio,
      ratioMin: Math.min(...ratios),
      ratioMax: Math.max(...ratios),
      targetMet: target === undefined ? null : ratio >= target,
    };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { ...row, status: 'failed', message };
  } finally {
    session?.close();
  }
}

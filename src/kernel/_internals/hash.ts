import { Refusal } from './session.js';

/** Levels; and characters in strings, every part of the document counting for PART more. */
const [DEEPEST, LARGEST, PART] = [32, 10_000_000, 32];

/** The canonical text of a JSON value: as JSON.stringify, with keys sorted by UTF-16 code unit. */
export function canonicalJson(value: unknown, path: string): string {
  let left = LARGEST;
  const write = (part: unknown, at: string, depth: number): string => {
    const inside = (item: unknown, step: string) => write(item, at + step, depth + 1);
    const keys = typeof part === 'object' && part !== null ? Object.keys(part) : [];
    left -= typeof part === 'string' ? part.length : PART * keys.length;
    if (left < 0) throw new Refusal('KERNEL_TOO_LARGE', at);
    if (depth > DEEPEST) throw new Refusal('KERNEL_TOO_DEEP', at);
    if (Array.isArray(part))
      return `[${Array.from(part, (item, i) => inside(item, `[${i}]`)).join(',')}]`;
    if (typeof part === 'object' && part !== null) {
      const field = (key: string) => `${inside(key, '')}:${inside(part[key as never], `.${key}`)}`;
      return `{${keys.sort().map(field).join(',')}}`;
    }
    const known = part === null || typeof part === 'string' || typeof part === 'boolean';
    if (!known && !Number.isFinite(part)) throw new Refusal('KERNEL_NOT_JSON', at, '', typeof part);
    return JSON.stringify(part);
  };
  return write(value, path, 0);
}

type Eight = [number, number, number, number, number, number, number, number];
// FIPS 180-4: 32 bits after the point of the square roots of 8 primes and the cube roots of 64.
const START: Eight = [
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
];
const ROUND = [
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
  0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
  0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
  0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
  0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
];

/** SHA-256 of the UTF-8 encoding of a text, in lower-case hexadecimal. */
export function sha256(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const view = new DataView(new ArrayBuffer(((bytes.length + 72) >> 6) << 6));
  new Uint8Array(view.buffer).set(bytes);
  view.setUint8(bytes.length, 0x80);
  view.setBigUint64(view.byteLength - 8, BigInt(bytes.length) * 8n);
  let state = START;
  for (let offset = 0; offset < view.byteLength; offset += 64) {
    const words = Array.from({ length: 16 }, (_, i) => view.getInt32(offset + 4 * i));
    for (let i = 16; i < 64; i++) {
      const early = turned(words[i - 15]!, 7, 18) ^ (words[i - 15]! >>> 3);
      const late = turned(words[i - 2]!, 17, 19) ^ (words[i - 2]! >>> 10);
      words[i] = (words[i - 16]! + early + words[i - 7]! + late) | 0;
    }
    const next = ROUND.reduce((now, constant, i) => round(now, constant + words[i]!), state);
    state = state.map((word, i) => (word + next[i]!) | 0) as Eight;
  }
  return state.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

function round([a, b, c, d, e, f, g, h]: Eight, input: number): Eight {
  const first = (h + turned(e, 6, 11, 25) + ((e & f) ^ (~e & g)) + input) | 0;
  const second = (turned(a, 2, 13, 22) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
  return [(first + second) | 0, a, b, c, (d + first) | 0, e, f, g];
}

const turned = (word: number, ...by: readonly number[]): number =>
  by.reduce((sum, bits) => sum ^ ((word >>> bits) | (word << (32 - bits))), 0);

import type { Parameters } from './parameter.js';
import { SHARED } from './shared-parameters.js';

/** The encoding; a link of another one is refused, not guessed at. */
export const VERSION = 'v1';

/** What a link says: a room, and a value for every parameter of it. */
export interface Address {
  readonly room: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** A piece of a link that was not understood, and what is shown in its place. */
export interface Misread {
  readonly piece: string;
  readonly expected: string;
  readonly actual: string;
}

type Rooms = ReadonlyMap<string, Parameters>;

/** Every value is what a link without it means. */
export function startOf(room: string, rooms: Rooms): Address {
  return { room, values: fallbacks(parametersOf(room, rooms)) };
}

/**
 * What a hash says, `#v1/map?claim=lemma-4-2`: the nearest state there is, and every piece of it that
 * was not understood. An empty hash is the start.
 */
export function readHash(
  hash: string,
  rooms: Rooms,
): { readonly address: Address; readonly misread: readonly Misread[] } {
  const first = [...rooms.keys()][0]!;
  const given = hash.replace(/^#/, '');
  if (given === '') return { address: startOf(first, rooms), misread: [] };
  const [, version, room, query = ''] = /^([^/?]*)\/?([^?]*)\??(.*)$/s.exec(given) ?? [];
  const misread: Misread[] = [];
  if (version !== VERSION)
    return {
      address: startOf(first, rooms),
      misread: [{ piece: 'version', expected: VERSION, actual: version ?? given }],
    };
  if (room === undefined || !rooms.has(room))
    return {
      address: startOf(first, rooms),
      misread: [
        { piece: 'room', expected: `one of ${[...rooms.keys()].join(', ')}`, actual: room ?? '' },
      ],
    };
  const parameters = parametersOf(room, rooms);
  const values: Record<string, unknown> = fallbacks(parameters);
  const seen = new Set<string>();
  for (const pair of query === '' ? [] : query.split('&')) {
    const [name = '', ...rest] = pair.split('=');
    const text = decoded(rest.join('='));
    const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    const problem = (expected: string) =>
      misread.push({ piece: name, expected, actual: text ?? rest.join('=') });
    if (parameter === undefined) problem(`one of ${Object.keys(parameters).join(', ')}`);
    else if (seen.has(name)) problem('each piece once');
    else if (text === undefined) problem('percent signs that encode UTF-8');
    else {
      const read = parameter.read(text);
      if ('value' in read) values[name] = read.value;
      else problem(read.expected);
    }
    seen.add(name);
  }
  return { address: { room, values }, misread };
}

/** The one hash of a state: parameters in their order, what a link means anyway left out. */
export function writeHash({ room, values }: Address, rooms: Rooms): string {
  const pieces = Object.entries(parametersOf(room, rooms)).flatMap(([name, parameter]) => {
    const text = parameter.write(values[name]);
    return text === parameter.write(parameter.fallback) ? [] : [`${name}=${encoded(text)}`];
  });
  return `#${VERSION}/${room}${pieces.length === 0 ? '' : `?${pieces.join('&')}`}`;
}

const parametersOf = (room: string, rooms: Rooms): Parameters => ({
  ...SHARED,
  ...rooms.get(room)!,
});

const fallbacks = (parameters: Parameters) =>
  Object.fromEntries(Object.entries(parameters).map(([name, { fallback }]) => [name, fallback]));

/** What may stand in a fragment as it is, and reads better so. */
const encoded = (text: string) =>
  encodeURIComponent(text).replace(/%(?:2C|3A|2F)/g, (code) => decodeURIComponent(code));

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

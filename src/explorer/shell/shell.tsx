import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { AnnounceContext } from '../components/announce.js';
import type { RoomProps } from '../room.js';
import { ROOMS } from '../rooms/index.js';
import { startOf, writeHash } from '../state/address.js';
import type { Parameters } from '../state/parameter.js';
import { TAKEN_ALONG } from '../state/shared-parameters.js';
import { useAddress } from '../state/use-address.js';
import { Footer } from './footer.js';
import { Header } from './header.js';
import { MisreadNote } from './misread-note.js';

const PARAMETERS: ReadonlyMap<string, Parameters> = new Map(
  ROOMS.map(({ id, parameters }) => [id, parameters]),
);

/** The page: navigation, the room that the link names, and a place where results are said. */
export function Shell() {
  const { address, misread, go } = useAddress(PARAMETERS);
  const [said, setSaid] = useState('');
  const announce = useCallback((text: string) => setSaid(text), []);
  const room = ROOMS.find(({ id }) => id === address.room)!;
  const main = useRef<HTMLElement>(null);
  const opened = useRef(room.id);
  useEffect(() => {
    document.title = `${room.title} · lemmascope`;
    // A room that was walked into is read from its start; one that the page opened with is not.
    if (opened.current !== room.id) main.current?.focus();
    opened.current = room.id;
  }, [room]);
  const { View } = room;
  const props: RoomProps<Parameters> = useMemo(() => {
    const changed = (change: object) => ({
      room: address.room,
      values: { ...address.values, ...change },
    });
    return {
      values: address.values as RoomProps<Parameters>['values'],
      set: (change, how) => go(changed(change), how),
      hrefOf: (change) => writeHash(changed(change), PARAMETERS),
    };
  }, [address, go]);
  const hrefOfRoom = (id: string) => {
    const start = startOf(id, PARAMETERS);
    const along = Object.fromEntries(TAKEN_ALONG.map((name) => [name, address.values[name]]));
    return writeHash({ room: id, values: { ...start.values, ...along } }, PARAMETERS);
  };
  return (
    <AnnounceContext.Provider value={announce}>
      {/* biome-ignore lint/a11y/useValidAnchor: it leads to a place on the page, and not into the state */}
      <a
        class="skip"
        href="#main"
        onClick={(event) => {
          // The hash is the state of the page; a jump must not become one.
          event.preventDefault();
          main.current?.focus();
        }}
      >
        Skip to the room
      </a>
      <Header here={room.id} hrefOf={hrefOfRoom} />
      <main id="main" ref={main} tabIndex={-1} class={`room room-${room.id}`}>
        <MisreadNote misread={misread} onDismiss={() => go(address, 'replace')} />
        <View key={room.id} {...props} />
      </main>
      <Footer />
      <div class="unseen" role="status" aria-live="polite">
        {said}
      </div>
    </AnnounceContext.Provider>
  );
}

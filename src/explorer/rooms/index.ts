import type { AnyRoom } from '../room.js';
import { breakingRoom } from './breaking/room.js';
import { landscapeRoom } from './landscape/room.js';
import { mapRoom } from './map/room.js';
import { reluRoom } from './relu/room.js';
import { storyRoom } from './story/room.js';

/** The rooms, in the order of the navigation; the first is where the page opens. */
export const ROOMS: readonly AnyRoom[] = [
  storyRoom,
  mapRoom,
  landscapeRoom,
  breakingRoom,
  reluRoom,
];

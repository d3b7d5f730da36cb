import { defineRoom } from '../../room.js';
import { BreakingRoom } from './breaking-room.js';
import { BREAKING_PARAMETERS } from './parameters.js';
import './breaking.css';

export const breakingRoom = defineRoom({
  id: 'breaking',
  title: 'Breaking room',
  parameters: BREAKING_PARAMETERS,
  View: BreakingRoom,
});

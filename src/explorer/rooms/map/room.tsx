import { defineRoom } from '../../room.js';
import { MAP_PARAMETERS } from './parameters.js';
import { ProofMap } from './proof-map.js';
import './map.css';

export const mapRoom = defineRoom({
  id: 'map',
  title: 'Proof map',
  parameters: MAP_PARAMETERS,
  View: ProofMap,
});

import { defineRoom } from '../../room.js';
import { Landscape } from './landscape.js';
import { LANDSCAPE_PARAMETERS } from './parameters.js';
import './landscape.css';

export const landscapeRoom = defineRoom({
  id: 'landscape',
  title: 'Landscape',
  parameters: LANDSCAPE_PARAMETERS,
  View: Landscape,
});

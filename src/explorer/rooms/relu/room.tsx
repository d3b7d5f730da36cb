import { defineRoom } from '../../room.js';
import { RELU_PARAMETERS } from './parameters.js';
import { ReluRoom } from './relu-room.js';
import './relu.css';

export const reluRoom = defineRoom({
  id: 'relu',
  title: 'ReLU room',
  parameters: RELU_PARAMETERS,
  View: ReluRoom,
});

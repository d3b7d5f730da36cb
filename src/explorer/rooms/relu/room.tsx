import { defineRoom } from '../../room.js';

export const reluRoom = defineRoom({
  id: 'relu',
  title: 'ReLU room',
  parameters: {},
  View: () => (
    <>
      <h1>The ReLU room</h1>
      <p class="lead">This room is not built yet.</p>
    </>
  ),
});

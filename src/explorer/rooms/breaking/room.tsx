import { defineRoom } from '../../room.js';

export const breakingRoom = defineRoom({
  id: 'breaking',
  title: 'Breaking room',
  parameters: {},
  View: () => (
    <>
      <h1>The breaking room</h1>
      <p class="lead">This room is not built yet.</p>
    </>
  ),
});

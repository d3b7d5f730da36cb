import { defineRoom } from '../../room.js';

export const landscapeRoom = defineRoom({
  id: 'landscape',
  title: 'Landscape',
  parameters: {},
  View: () => (
    <>
      <h1>The landscape</h1>
      <p class="lead">This room is not built yet.</p>
    </>
  ),
});

import { defineRoom } from '../../room.js';

export const storyRoom = defineRoom({
  id: 'story',
  title: 'Story',
  parameters: {},
  View: () => (
    <>
      <h1>The story</h1>
      <p class="lead">This room is not built yet.</p>
    </>
  ),
});

import { defineRoom } from '../../room.js';
import { STORY_PARAMETERS } from './parameters.js';
import { Story } from './story.js';
import './story.css';

export const storyRoom = defineRoom({
  id: 'story',
  title: 'Story',
  parameters: STORY_PARAMETERS,
  View: Story,
});

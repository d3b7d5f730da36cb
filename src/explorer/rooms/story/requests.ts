import type { Requests } from '../../worker/request.js';
import { decayRequest } from './decay-request.js';
import { escapeRequest } from './escape-request.js';
import { flatRequest } from './flat-request.js';
import { ladderRequest } from './ladder-request.js';
import { levelRequest } from './level-request.js';
import { reluRequest } from './relu-request.js';
import { saddleRequest } from './saddle-request.js';

/** What the worker does for this room; kinds start with the name of the room. */
export const storyRequests = {
  'story-levels': levelRequest,
  'story-saddle': saddleRequest,
  'story-flat': flatRequest,
  'story-ladder': ladderRequest,
  'story-escape': escapeRequest,
  'story-decay': decayRequest,
  'story-relu': reluRequest,
} as const satisfies Requests;

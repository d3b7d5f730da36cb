import type { Band } from '../relu/index.js';
import { jsonDocument } from './_internals/json-document.js';

/** What was found of the band of minima, as a JSON document without times. */
export const bandJson = (band: Band, replay: string): string =>
  jsonDocument('spin-glass', { ...band, replay });

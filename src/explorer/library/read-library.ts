import type { Library } from './library.js';
import { packedBlock } from './packed-block.js';

/** The library of this page. */
export async function readLibrary(): Promise<Library> {
  const block = await packedBlock('library');
  return JSON.parse(await block!.text()) as Library;
}

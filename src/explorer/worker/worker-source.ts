import { packedBlock } from '../library/packed-block.js';

/**
 * A new worker: from the page itself when it is a single file, from beside it otherwise. What is in
 * the page is unpacked once.
 */
export async function newWorker(): Promise<Worker> {
  address ??= addressOfSource();
  return new Worker(await address);
}

let address: Promise<string> | undefined;

async function addressOfSource(): Promise<string> {
  const source = await packedBlock('worker-source');
  if (source === undefined) return 'worker.js';
  return URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
}

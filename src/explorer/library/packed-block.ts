/**
 * What a block of the page holds, unpacked: without a request to anywhere, which the policy of the
 * page would refuse. `undefined`: there is no such block.
 */
export async function packedBlock(id: string): Promise<Blob | undefined> {
  const packed = document.getElementById(id)?.textContent;
  if (packed === undefined || packed === null) return undefined;
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).blob();
}

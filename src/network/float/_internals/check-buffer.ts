import { LemmascopeError } from '../../../diagnostics/index.js';

/** @throws BUFFER_LENGTH unless the buffer has exactly `length` entries; `meaning` says why. */
export function checkBuffer(
  name: string,
  buffer: Float64Array,
  length: number,
  meaning: string,
): void {
  if (buffer.length !== length) refuseBuffer(name, buffer, length, meaning);
}

/** Apart, so that the check itself stays small enough to be inlined into the kernels' callers. */
function refuseBuffer(name: string, buffer: Float64Array, length: number, meaning: string): never {
  throw new LemmascopeError('BUFFER_LENGTH', {
    path: name,
    expected: `${meaning} = ${length} entries`,
    actual: String(buffer.length),
  });
}

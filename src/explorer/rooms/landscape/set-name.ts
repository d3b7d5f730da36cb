/** `{1,3}`, or `∅`. */
export const setName = (S: readonly number[]) => (S.length === 0 ? '∅' : `{${S.join(',')}}`);

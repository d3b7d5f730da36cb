/** A number as it is set: a true minus sign. */
export const minus = (text: string): string => text.replaceAll('-', '−');

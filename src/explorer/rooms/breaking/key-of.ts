/** The name of a cell in the link: `theorem-2-3-ii:weight-decay`. */
export const keyOf = ({ clause, assumption }: { clause: string; assumption: string }): string =>
  `${clause}:${assumption}`;

/** The rooms, as links name them. */
export const ROOM_IDS = ['story', 'map', 'landscape', 'breaking', 'relu'] as const;

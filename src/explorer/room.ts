import type { ComponentType } from 'preact';
import type { Parameters, Values } from './state/parameter.js';
import type { SharedValues } from './state/shared-parameters.js';

/** The state of a room: what every room has, and what is its own. */
export type RoomValues<P extends Parameters> = SharedValues & Values<P>;

export interface RoomProps<P extends Parameters> {
  readonly values: RoomValues<P>;
  /** Changes some of the state, and the link with it; `replace` for what is dragged. */
  readonly set: (change: Partial<RoomValues<P>>, how?: 'push' | 'replace') => void;
  /** The link to this room with some of the state changed. */
  readonly hrefOf: (change: Partial<RoomValues<P>>) => string;
}

/** One room of the explorer: a folder of its own, which no other room looks into. */
export interface Room<P extends Parameters> {
  /** In the link: `map`. */
  readonly id: string;
  /** In the navigation: `Proof map`. */
  readonly title: string;
  readonly parameters: P;
  readonly View: ComponentType<RoomProps<P>>;
}

// biome-ignore lint/suspicious/noExplicitAny: rooms differ in their parameters and never meet
export type AnyRoom = Room<any>;

/** A room, with its parameters inferred. */
export function defineRoom<const P extends Parameters>(room: Room<P>): Room<P> {
  return room;
}

import { useContext } from 'preact/hooks';
import { type Reading, ReadingContext } from './reading.js';

/** The page around a component. */
export function useReading(): Reading {
  const reading = useContext(ReadingContext);
  if (reading === undefined) throw new Error('A component of a report stands outside of a page.');
  return reading;
}

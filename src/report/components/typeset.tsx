import { useReading } from './use-reading.js';

/** A text with mathematics between dollar signs. */
export function Typeset({ tex }: { readonly tex: string }) {
  const html = useReading().typeset(tex);
  return <span dangerouslySetInnerHTML={{ __html: html }} />;
}

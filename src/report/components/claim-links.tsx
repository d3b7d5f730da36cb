import { useReading } from './use-reading.js';

/** Links to claims by their ids, with commas between. */
export function ClaimLinks({ ids }: { readonly ids: readonly string[] }) {
  const { hrefOf } = useReading();
  return (
    <>
      {ids.map((id, index) => (
        <>
          {index === 0 ? '' : ', '}
          <a href={hrefOf(id)}>{id}</a>
        </>
      ))}
    </>
  );
}

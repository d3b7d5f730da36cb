import { Verdict, type VerdictKind } from '../../components/verdict.js';

const KINDS: Readonly<Record<string, VerdictKind>> = {
  'global-minimum': 'holds',
  'local-minimum': 'fails',
  'bad-saddle': 'fails',
};

/** The class of a point as a word, with a shape. */
export function PointClassBadge({ name }: { readonly name: string }) {
  return <Verdict kind={KINDS[name] ?? 'open'}>{name.replaceAll('-', ' ')}</Verdict>;
}

import type { DroppedHypothesis } from '../claims/index.js';
import { fallsLine } from './_internals/falls-line.js';
import { jsonDocument } from './_internals/json-document.js';
import { plural } from './_internals/plural.js';
import type { Style } from './style.js';

/** A hypothesis, which claims state it, and what is left of the graph without it. */
export interface HypothesisExplanation {
  readonly id: string;
  /** What it says, in the words of the claims that state it. */
  readonly texts: readonly string[];
  /** Ids of the claims that state it. */
  readonly statedBy: readonly string[];
  readonly dropped: DroppedHypothesis;
}

/** A hypothesis in words: what it says, who needs it, and what stands without it. */
export function hypothesisConsole(explained: HypothesisExplanation, style: Style): string {
  const { id, texts, statedBy, dropped } = explained;
  const { falls, stands } = dropped;
  const width = Math.max(0, ...falls.map((claim) => claim.id.length));
  const idle = statedBy.filter(
    (claim) => ![...falls, ...dropped.byTheorems].some((each) => each.id === claim),
  );
  const lines = [
    `${style.strong(id)}  a hypothesis`,
    ...texts.map((text) => `  ${text}`),
    '',
    `Needed by ${plural(falls.length, 'claim')}`,
    ...falls.map(({ id: claim, steps }) => `  ${claim.padEnd(width)}  ${fallsLine(steps)}`),
    ...(idle.length === 0
      ? []
      : ['', 'Stated but not spent by', ...idle.map((claim) => `  ${claim}`)]),
    '',
    ...(dropped.byTheorems.length === 0
      ? []
      : [
          'Needed by the steps, not by the formal proof, of',
          ...dropped.byTheorems.map(
            ({ id: claim, theorems }) => `  ${claim}  ${theorems.join(', ')}`,
          ),
          '',
        ]),
    `Without it ${plural(stands.length, 'claim still stands', 'claims still stand')}, by the proofs given here`,
    ...(stands.length === 0 ? [] : [`  ${stands.join(', ')}`]),
    '',
    `See it:  lemmascope graph --drop ${id}`,
  ];
  return `${lines.join('\n')}\n`;
}

/** The same as a JSON document. */
export function hypothesisJson({ id, texts, statedBy, dropped }: HypothesisExplanation): string {
  const { hypothesis: _, ...left } = dropped;
  return jsonDocument('explain', {
    hypothesis: { id, texts, statedBy, ...left },
  });
}

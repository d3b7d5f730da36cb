import type { WordHypothesis } from '../word-claim.js';
import { letterOf, readWord } from './word.js';

/**
 * Weights that make completion expand definitions instead of folding them: where a hypothesis says
 * that a letter equals a polynomial without it, the letter outweighs every word of the polynomial.
 * Folding is shorter, but it hides the pattern AᵀA that a cancellation needs. A hypothesis that
 * would make the definitions circular is left alone.
 */
export function definitionWeights(
  hypotheses: readonly WordHypothesis[],
): ReadonlyMap<string, number> {
  /** The words of what a letter stands for. */
  const definitions = new Map<string, readonly string[]>();
  const lettersIn = (texts: readonly string[]): string[] =>
    texts.flatMap((text) => readWord(text).map(letterOf));
  const dependsOn = (texts: readonly string[], letter: string): boolean =>
    lettersIn(texts).some(
      (other) => other === letter || dependsOn(definitions.get(other) ?? [], letter),
    );
  for (const { zero } of hypotheses) {
    const texts = [...zero.terms.keys()];
    const rest = (text: string) => texts.filter((other) => other !== text);
    if (!texts.some((text) => text.includes(' '))) continue;
    const defined = texts.find(
      (text) => zero.letters.has(text) && !definitions.has(text) && !dependsOn(rest(text), text),
    );
    if (defined !== undefined) definitions.set(defined, rest(defined));
  }
  const weigh = (letter: string): number => {
    const texts = definitions.get(letter);
    if (texts === undefined) return 1;
    const weights = texts.map((text) =>
      lettersIn([text]).reduce((sum, one) => sum + weigh(one), 0),
    );
    return 1 + Math.max(...weights);
  };
  return new Map([...definitions.keys()].map((letter) => [letter, weigh(letter)]));
}

import { DRAWS, type Draw, type DrawId } from '../draws.js';
import { type Formula, termsOf } from './formula.js';
import { TERMS } from './terms.js';
import { codeOf, writeFormula } from './write-formula.js';

/** A conjecture of the room: for every point that is drawn, the hypothesis implies the conclusion. */
export interface OwnConjecture {
  readonly draw: DrawId;
  readonly hypothesis: Formula;
  readonly conclusion: Formula;
}

/** How much of it is hunted. */
export interface ConjectureSizes {
  readonly seed: number;
  readonly runs: number;
  readonly maxHidden: number;
  readonly maxWidth: number;
}

export const CONJECTURE_ID = 'own-conjecture';
export const CONJECTURE_FILE = `${CONJECTURE_ID}.ts`;

/** What is claimed, in words. */
export function statementOf({ draw, hypothesis, conclusion }: OwnConjecture): string {
  const given = writeFormula(hypothesis);
  const claimed = writeFormula(conclusion);
  return `For every ${DRAWS[draw].label}: ${given === '' ? '' : `${given} ⇒ `}${claimed === '' ? 'nothing is claimed' : claimed}.`;
}

/** The command that hunts the file as the page does. */
export const conjectureCommand = ({ seed, runs, maxHidden, maxWidth }: ConjectureSizes): string =>
  `lemmascope hunt ${CONJECTURE_FILE} --runs ${runs} --seed ${seed} --max-hidden ${maxHidden} --max-width ${maxWidth} --no-keep`;

/** The file that `lemmascope hunt` takes: the same instances, decided the same way. */
export function conjectureFile(own: OwnConjecture, sizes: ConjectureSizes): string {
  const { draw, hypothesis, conclusion } = own;
  const {
    arbitrary,
    nested,
    call = `${arbitrary}(bound)`,
    imports: drawn = [arbitrary],
  }: Draw = DRAWS[draw];
  const terms = [...new Set([...termsOf(hypothesis), ...termsOf(conclusion)])];
  const code = [hypothesis, conclusion].map(codeOf);
  const imports = new Set(['conjecture', 'pointDocument', 'type Point']);
  for (const term of terms) for (const one of TERMS[term].imports) imports.add(one);
  if (code.some((text) => text.includes('Rational.of'))) imports.add('Rational');
  const uses = (helper: string) => terms.some((term) => TERMS[term].source.includes(helper));
  const names = [...imports].sort((a, b) => bare(a).localeCompare(bare(b)));
  return `// Made in the breaking room of the explorer.
//   ${conjectureCommand(sizes)}
import { ${names.join(', ')} } from 'lemmascope';
import { ${drawn.join(', ')} } from 'lemmascope/arbitraries';

${uses('classOf(') ? CLASS_OF : ''}${uses('exactly(') ? EXACTLY : ''}${terms.map(definition).join('\n')}

export default conjecture<Point>({
  id: '${CONJECTURE_ID}',
  statement: ${JSON.stringify(statementOf(own))},
  instances: (bound) => ${call}${nested ? '.map(({ point }) => point)' : ''},
${
  hypothesis.kind === 'true'
    ? ''
    : `  hypotheses: [
    {
      id: 'hypothesis',
      text: ${JSON.stringify(writeFormula(hypothesis))},
      decide: (point) => ${code[0]},
    },
  ],
`
}  holds: (point) => ${code[1]},
  describe: pointDocument,
});
`;
}

const bare = (name: string): string => name.replace('type ', '');

const TYPES = { count: 'number', value: 'Rational', flag: 'boolean' } as const;

const definition = (name: keyof typeof TERMS): string => {
  const { type, says, constant, source } = TERMS[name];
  const returns = type === 'value' ? '' : `: (point: Point) => ${TYPES[type]}`;
  const typed = type === 'value' ? source.replace(/^\(([^)]*)\)/, '($1: Point)') : source;
  return `/** ${name}: ${says}. */\nconst ${constant}${returns} = ${typed};`;
};

const CLASS_OF = `function classOf(point: Point) {
  const found = classify(point);
  if (found.class === 'inconclusive') throw new Error(\`undecided: \${found.reason}\`);
  return found.class;
}
`;

const EXACTLY = `function exactly({ lower, upper }: Bounds) {
  if (!lower.equals(upper)) throw new Error('the smallest value is not rational');
  return lower;
}
`;

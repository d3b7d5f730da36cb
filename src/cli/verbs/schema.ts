import { Command } from 'commander';
import { LemmascopeError } from '../../diagnostics/index.js';
import { jsonSchema, SCHEMAS, type SchemaName } from '../../report/index.js';
import type { Verb } from '../verb.js';

/** `lemmascope schema`: the JSON Schema of a verb's `--json` document. */
export const schemaVerb: Verb = (terminal, _argv, finish) =>
  new Command('schema')
    .description('print the JSON Schema of the document that a verb prints with --json')
    .argument('<verb>', Object.keys(SCHEMAS).join(', '))
    .action((name: string) => {
      if (!Object.hasOwn(SCHEMAS, name))
        throw new LemmascopeError('OPTION_INVALID', {
          path: 'schema',
          expected: `one of ${Object.keys(SCHEMAS).join(', ')}`,
          actual: JSON.stringify(name),
        });
      terminal.out(`${JSON.stringify(jsonSchema(name as SchemaName), null, 2)}\n`);
      finish(0);
    });

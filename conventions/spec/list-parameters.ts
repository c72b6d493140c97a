import { spellingsOf, wordsOfSpelling } from '../names/spellings.ts';
import type { Field } from './field.ts';
import { fieldTypes } from './field-types.ts';

/** What every list is asked for. */
const own = ['limit', 'offset', 'cursor', 'total', 'search', 'sort'];

/** The moments that every row has. */
const moments = ['created_at', 'updated_at'].map((name): Field => ({ name, type: 'datetime' }));

/**
 * The parameters by which a list is filtered by a field.
 *
 * @example listParametersOf({ name: 'due_on', type: 'date' }) // ['dueOnFrom', 'dueOnTo']
 */
export function listParametersOf({ name, type, redact }: Field): readonly string[] {
  const { filter } = fieldTypes[type];
  const { camel } = spellingsOf(wordsOfSpelling(name));
  if (filter === undefined || redact === true) return [];
  return filter === 'range' ? [`${camel}From`, `${camel}To`] : [camel];
}

/** The first field that has to share a parameter with another one, or with every list; nothing where none has. */
export function sharedParameter(fields: readonly Field[]): { index: number; parameter: string } | undefined {
  const taken = new Set([...own, ...moments.flatMap(listParametersOf)]);
  for (const [index, field] of fields.entries()) {
    const parameters = listParametersOf(field);
    const parameter = parameters.find((one) => taken.has(one));
    if (parameter !== undefined) return { index, parameter };
    for (const one of parameters) taken.add(one);
  }
  return undefined;
}

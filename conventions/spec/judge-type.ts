import { refuse } from './field-fault.ts';
import { fieldTypeNames, fieldTypes, type FieldType } from './field-types.ts';
import { modifiers } from './field.ts';
import { nearest } from './nearest.ts';

const relations = ['belongs_to', 'has_many', 'many_to_many', 'references'];

/** What people call the types elsewhere → what is written here: `money` → `decimal(10,2)`. */
const notations: ReadonlyMap<string, string> = new Map(
  fieldTypeNames.flatMap((type) => {
    const { words } = fieldTypes[type];
    const own = usualBrackets(type);
    return [type, ...words].map((entry) => {
      const [word = '', ...rest] = entry.split(/(?=\()/);
      return [word, `${type}${rest.join('') || own}`] as const;
    });
  }),
);

/** The brackets of a type whose word says nothing of them: as they are printed where they may be left out. */
function usualBrackets(type: FieldType): string {
  const { brackets } = fieldTypes[type];
  if (brackets === undefined) return '';
  const held =
    brackets.assumed === undefined
      ? brackets.example
      : brackets.print({ name: '', type, ...brackets.judge({}) });
  return held === '' ? '' : `(${held})`;
}

/** `VARCHAR`, `int4` and `time stamp` are words without what does not count. @throws FieldFault that names the type that was meant, in whatever words */
export function judgeType(type: string, name: string): FieldType {
  if (Object.hasOwn(fieldTypes, type)) return type as FieldType;
  const all = `The types are ${fieldTypeNames.join(', ')}.`;
  const fail = (reason: string, remedy: string): never => refuse(['type'], reason, remedy);
  if (type === '') return fail('A type must follow the colon.', all);
  const [word = ''] = /^[A-Za-z_]*/.exec(type) ?? [];
  if (relations.includes(word))
    return fail(
      `"${word}" is a relation, and this version generates plain fields only.`,
      'Use "uuid" and add the reference by hand.',
    );
  if (/^\w*\s*(?:\[.*\]|<.*>)$/.test(type) && notations.has(word.toLowerCase()))
    return fail(
      `There is no type "${type}".`,
      `A list of texts is "tags": "${name}:tags"; any other is "json". Arguments stand in round brackets.`,
    );
  if (modifiers.some((modifier) => modifier === type))
    return fail(`A type must stand before "${type}".`, `Write it as "${name}:string:${type}".`);
  const plain = type.toLowerCase().replace(/[^a-z]/g, '');
  const meant = notations.get(plain);
  if (meant !== undefined) return fail(`There is no type "${type}".`, `Write it as "${name}:${meant}".`);
  const near = nearest(plain, fieldTypeNames) ?? nearest(plain, [...notations.keys()]);
  if (near === undefined) return fail(`There is no type "${type}".`, all);
  // A word from elsewhere would be refused in its turn, so what it becomes here is said at once.
  const written = Object.hasOwn(fieldTypes, near)
    ? ''
    : ` It is written "${name}:${notations.get(near) ?? near}".`;
  return fail(`There is no type "${type}".`, `Did you mean "${near}"?${written}`);
}

import { FieldError, fieldTypes, parseField, printField } from 'paxx-conventions';
import type { Ask } from '../engine/run/command.ts';

const explanation = `     Type a field as name:type, or only its name to choose the rest from lists.
     number:string!:unique    amount:decimal(10,2)    status:enum(new,sent)=new
     A field once more takes the place of the first; "-amount" takes one out.`;

/** Asks for fields, one at a time, until an empty line. Each is checked as it is typed, and can be changed while they are asked for. */
export async function askFields(
  ask: Ask,
  say: (text: string) => void,
  given: readonly string[] = [],
): Promise<string[]> {
  say(explanation);
  let fields = [...given];
  if (fields.length > 0) say(listed(fields));
  for (;;) {
    const typed = (
      await ask<string>({
        type: 'input',
        message: `Field ${String(fields.length + 1)} (empty when done)`,
        validate: (input) => problemWith(input.trim(), fields),
      })
    ).trim();
    if (typed === '') return fields;
    const isChange = typed.startsWith('-') || hasField(fields, nameIn(typed));
    fields = typed.startsWith('-')
      ? without(fields, typed.slice(1).trim())
      : withField(fields, isNameOnly(typed) ? await askField(ask, typed) : typed);
    // Nothing on the screen says so otherwise.
    if (isChange || isNameOnly(typed)) say(listed(fields));
  }
}

/** The fields as they are so far, one a line. */
export const listed = (fields: readonly string[]): string =>
  fields.map((field) => `     ${field}`).join('\n');

const fieldNameOf = (field: string): string => parseField(field).name;

/** The column that a typed text is about, whatever follows its name. */
const nameIn = (typed: string): string => fieldNameOf(isNameOnly(typed) ? `${typed}:string` : typed);

const hasField = (fields: readonly string[], name: string): boolean =>
  fields.some((field) => fieldNameOf(field) === name);

const without = (fields: readonly string[], name: string): string[] =>
  fields.filter((field) => fieldNameOf(field) !== name);

/** A field at its place: where the one of this name stands, or at the end. */
function withField(fields: readonly string[], text: string): string[] {
  const field = printField(parseField(text));
  const place = fields.findIndex((one) => fieldNameOf(one) === fieldNameOf(field));
  return place === -1 ? [...fields, field] : fields.toSpliced(place, 1, field);
}

/** Builds one field from lists, for those who do not know the notation; the result is shown in it, to be learnt. */
async function askField(ask: Ask, name: string): Promise<string> {
  const type = await ask<keyof typeof fieldTypes>({
    type: 'select',
    message: `What does "${name}" hold?`,
    choices: Object.entries(fieldTypes).map(([value, { description }]) => ({
      name: `${value.padEnd(longestType)}  ${description}`,
      value,
      short: value,
    })),
  });
  const argument = await askArgument(ask, name, type);
  const marks = await ask<string[]>({
    type: 'checkbox',
    message: `What holds for "${name}"?`,
    choices: [
      { name: 'required', value: '!', description: 'Must be given, never NULL.' },
      { name: 'unique', value: ':unique', description: 'Within one workspace.' },
      { name: 'indexed', value: ':index', description: 'Long lists are filtered or sorted by it.' },
      { name: 'redacted', value: ':redact', description: 'Never in a response and never in a log.' },
    ],
  });
  const field = `${name}:${type}${argument}${marks.join('')}`;
  return field + (marks.includes('!') ? '' : await askDefault(ask, name, field));
}

const longestType = Math.max(...Object.keys(fieldTypes).map(({ length }) => length));

async function askArgument(ask: Ask, name: string, type: keyof typeof fieldTypes): Promise<string> {
  const { brackets } = fieldTypes[type];
  if (brackets === undefined) return '';
  const answer = await ask<string>({
    type: 'input',
    message: brackets.question,
    ...(brackets.assumed === undefined ? {} : { default: brackets.assumed }),
    validate: (input) => faultIn(`${name}:${type}(${input})`) ?? true,
  });
  return `(${answer})`;
}

/** What follows a field that has a default, or nothing. */
async function askDefault(ask: Ask, name: string, field: string): Promise<string> {
  const answer = await ask<string>({
    type: 'input',
    message: `What is "${name}" where nobody says it? (empty for nothing)`,
    validate: (input) => (input === '' ? true : (faultIn(`${field}=${input}`) ?? true)),
  });
  return answer === '' ? '' : `=${answer}`;
}

const isNameOnly = (input: string): boolean => /^[A-Za-z_][A-Za-z0-9_]*$/.test(input);

function problemWith(input: string, fields: readonly string[]): true | string {
  if (input === '') return fields.length > 0 ? true : 'A feature needs at least one field.';
  if (!input.startsWith('-'))
    return faultIn(isNameOnly(input) ? `${input}:string` : input, withPlace) ?? true;
  const name = input.slice(1).trim();
  if (hasField(fields, name)) return true;
  return `There is no field "${name}". Those that can be taken out: ${fields.map(fieldNameOf).join(', ')}.`;
}

/** What is wrong with a field, and the way out of it. */
function faultIn(
  field: string,
  said = ({ reason, remedy }: FieldError) => `${reason} ${remedy}`,
): string | undefined {
  try {
    parseField(field);
    return undefined;
  } catch (error) {
    if (!(error instanceof FieldError)) throw error;
    return said(error);
  }
}

/** The place is one in what was typed. */
const withPlace = ({ reason, remedy, offset }: FieldError): string =>
  `${reason} ${remedy} (position ${String(offset + 1)})`;

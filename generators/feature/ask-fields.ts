import { FieldError, fieldTypes, parseField, printField } from 'paxx-conventions';
import type { Ask } from '../engine/run/command.ts';

const explanation = `     Type a field as name:type, or only its name to choose the rest from lists.
     Examples: number:string!:unique   amount:decimal(10,2)   status:enum(draft,sent)=draft   due_on:date?`;

/** Asks for fields, one at a time, until an empty line. Each is checked as it is typed. */
export async function askFields(ask: Ask, say: (text: string) => void): Promise<string[]> {
  say(explanation);
  const fields: string[] = [];
  for (;;) {
    const taken = fields.map((field) => parseField(field).name);
    const typed = (
      await ask<string>({
        type: 'input',
        message: `Field ${String(fields.length + 1)} (empty when done)`,
        validate: (input) => problemWith(input.trim(), taken),
      })
    ).trim();
    if (typed === '') return fields;
    fields.push(isNameOnly(typed) ? await askField(ask, typed) : printField(parseField(typed)));
  }
}

/** Builds one field from lists, for those who do not know the notation; the result is shown in it, to be learnt. */
async function askField(ask: Ask, name: string): Promise<string> {
  const type = await ask<keyof typeof fieldTypes>({
    type: 'select',
    message: `What does "${name}" hold?`,
    choices: Object.entries(fieldTypes).map(([value, { description }]) => ({
      name: `${value.padEnd(9)} ${description}`,
      value,
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
  return printField(parseField(`${name}:${type}${argument}${marks.join('')}`));
}

async function askArgument(ask: Ask, name: string, type: keyof typeof fieldTypes): Promise<string> {
  const { brackets } = fieldTypes[type];
  if (brackets === undefined) return '';
  const answer = await ask<string>({
    type: 'input',
    message: brackets.question,
    ...(brackets.assumed === undefined ? {} : { default: brackets.assumed }),
    validate: (input) => problemWith(`${name}:${type}(${input})`, []),
  });
  return `(${answer})`;
}

const isNameOnly = (input: string): boolean => /^[A-Za-z_][A-Za-z0-9_]*$/.test(input);

function problemWith(input: string, taken: readonly string[]): true | string {
  if (input === '') return taken.length > 0 ? true : 'A feature needs at least one field.';
  try {
    const { name } = parseField(isNameOnly(input) ? `${input}:string` : input);
    return taken.includes(name) ? `There is a field "${name}" already.` : true;
  } catch (error) {
    if (!(error instanceof FieldError)) throw error;
    return `${error.reason} ${error.remedy} (position ${String(error.offset + 1)})`;
  }
}

import { html, type Html } from '../html.ts';
import type { Field } from './fields.ts';

/** What can be chosen: texts for people, by value. */
export type Options = ReadonlyMap<string, string>;

const flags: Options = new Map([
  ['true', 'Yes'],
  ['false', 'No'],
]);

/** Nothing where the field is filled in freely. `rows` are those that it can point at, unless they are too many. */
export function optionsOf(field: Field, rows: Options | undefined): Options | undefined {
  if (field.reference) return rows;
  if (field.kind === 'flag') return flags;
  if (field.kind !== 'choice') return undefined;
  return new Map(field.choices.map((choice) => [choice, choice]));
}

/** Nothing stands among the choices where it is one, or where nothing is chosen yet. */
export function select(
  { isRequired }: Field,
  text: string,
  options: Options,
  attributes: Html,
): Html {
  const entries = isRequired && options.has(text) ? [...options] : [['', ''] as const, ...options];
  return html`<select ${attributes}>
    ${entries.map(
      ([value, name]) =>
        html`<option value="${value}" ${value === text && html` selected`}>${name}</option>`,
    )}
  </select>`;
}

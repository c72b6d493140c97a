import type { PgColumn } from 'drizzle-orm/pg-core';
import type { z } from 'zod';
import type { AdminView } from '../../core/admin-view.ts';
import { html, type Html } from './html.ts';
import { columnsOf, type Row } from './rows.ts';
import { labelOf, plain } from './text.ts';

export type Texts = Readonly<Record<string, string>>;

interface Field {
  readonly name: string;
  readonly column: PgColumn | undefined;
  readonly isRequired: boolean;
  readonly isNullable: boolean;
  /** It is written here and never shown. */
  readonly isSecret: boolean;
}

/** What can be filled in, as the schema and the table describe it. */
export function fieldsOf(view: AdminView, schema: z.ZodObject): Field[] {
  const columns = columnsOf(view);
  return Object.entries(schema.shape).map(([name, type]) => ({
    name,
    column: columns[name],
    isRequired: !accepts(type, undefined),
    isNullable: accepts(type, null),
    isSecret: !(view.columns as readonly string[]).includes(name) && name !== 'workspaceId',
  }));
}

const accepts = (type: unknown, value: unknown): boolean =>
  (type as z.ZodType).safeParse(value).success;

/** The texts of a form for a row that is there. */
export function textsOf(fields: readonly Field[], row: Row): Texts {
  return Object.fromEntries(
    fields.map(({ name, isSecret }) => [name, isSecret ? '' : plain(row[name])]),
  );
}

/** The input that a form means, not checked yet: an empty text is no value, and in place of a value takes it away. */
export function inputOf(fields: readonly Field[], texts: Texts): Record<string, unknown> {
  const given = fields.flatMap((field): [string, unknown][] => {
    const text = texts[field.name] ?? '';
    if (text !== '') return [[field.name, valueOf(field, text)]];
    return field.isNullable && !field.isSecret ? [[field.name, null]] : [];
  });
  return Object.fromEntries(given);
}

function valueOf({ column }: Field, text: string): unknown {
  if (column?.dataType === 'boolean') return text === 'true';
  if (column?.columnType === 'PgInteger') return Number(text);
  if (column?.dataType !== 'json') return text;
  try {
    return JSON.parse(text);
  } catch {
    // Nothing is no JSON value, so the schema refuses it.
    return undefined;
  }
}

/** The controls of a form, each with its label and with what is wrong about it. */
export function controls(fields: readonly Field[], texts: Texts, faults: Texts): Html[] {
  return fields.map((field) => {
    const { name, isRequired, isSecret } = field;
    const fault = faults[name];
    const notes = [fault && `${name}-fault`, isSecret && `${name}-hint`].filter(Boolean).join(' ');
    const attributes = html`id="${name}"
    name="${name}"${isRequired && html` required`}${
      fault !== undefined && html` aria-invalid="true"`
    }${notes !== '' && html` aria-describedby="${notes}"`}`;
    return html`<div class="field">
      <label for="${name}"
        >${labelOf(name)}${!isRequired && html` <span class="hint">optional</span>`}</label
      >
      ${control(field, texts[name] ?? '', attributes)}
      ${isSecret && html`<span class="hint" id="${name}-hint">Never shown. Empty leaves it as it is.</span>`}
      ${fault !== undefined && html`<span class="wrong" id="${name}-fault">${fault}</span>`}
    </div>`;
  });
}

function control({ column, isSecret, isRequired }: Field, text: string, attributes: Html): Html {
  const choices = column?.dataType === 'boolean' ? ['true', 'false'] : column?.enumValues;
  if (choices !== undefined && choices.length > 0) {
    return html`<select ${attributes}>
      ${!isRequired && html`<option value=""></option>`}${choices.map(
        (choice) =>
          html`<option value="${choice}" ${choice === text && html` selected`}>
            ${choiceText(choice)}
          </option>`,
      )}
    </select>`;
  }
  if (column?.columnType === 'PgText' || column?.dataType === 'json') {
    return html`<textarea ${attributes}>${text}</textarea>`;
  }
  return html`<input
    ${attributes}
    type="${isSecret ? 'password' : inputType(column)}"
    value="${text}"
    autocomplete="off"
  />`;
}

const choiceText = (choice: string): string =>
  choice === 'true' ? 'Yes' : choice === 'false' ? 'No' : choice;

function inputType(column: PgColumn | undefined): string {
  if (column?.columnType === 'PgDateString') return 'date';
  return column?.columnType === 'PgInteger' ? 'number' : 'text';
}

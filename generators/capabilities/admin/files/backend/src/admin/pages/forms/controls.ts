import { html, type Html } from '../html.ts';
import { labelOf } from '../text.ts';
import type { Field, Kind } from './fields.ts';
import { optionsOf, select, type Options } from './select.ts';
import type { Texts } from './texts.ts';

/** The rows that a field can point at, by the field's name. */
export type Choices = Readonly<Record<string, Options | undefined>>;

interface Filled {
  readonly texts: Texts;
  readonly faults: Texts;
  readonly choices: Choices;
}

/** The controls of a form, each with its label and with what is wrong about it. */
export function controls(fields: readonly Field[], filled: Filled): Html[] {
  const first = fields.find(({ name }) => filled.faults[name] !== undefined) ?? fields[0];
  return fields.map((field) => {
    const { name, isRequired } = field;
    const [fault, hint] = [filled.faults[name], hintOf(field)];
    return html`<div class="field">
      <label for="field-${name}"
        >${labelOf(name)}${!isRequired && html` <span class="hint">optional</span>`}</label
      >
      ${control(field, filled, attributesOf(field, fault, field === first))}
      ${hint !== undefined && html`<span class="hint" id="field-${name}-hint">${hint}</span>`}
      ${fault !== undefined && html`<span class="wrong" id="field-${name}-fault">${fault}</span>`}
    </div>`;
  });
}

function hintOf({ isSecret, kind }: Field): string | undefined {
  if (isSecret) return 'Never shown here. Fill it in to set it.';
  if (kind === 'moment') return 'In universal time (UTC).';
  return kind === 'json' ? 'JSON' : undefined;
}

function attributesOf(field: Field, fault: string | undefined, isFirst: boolean): Html {
  const { name, isRequired, longest } = field;
  const notes = [fault && `field-${name}-fault`, hintOf(field) && `field-${name}-hint`].filter(
    Boolean,
  );
  return html`id="field-${name}"
  name="${name}"${isRequired && html` required`}${isFirst && html` autofocus`}${
    longest !== undefined && html` maxlength="${longest}"`
  }${fault !== undefined && html` aria-invalid="true"`}${
    notes.length > 0 && html` aria-describedby="${notes.join(' ')}"`
  }`;
}

function control(field: Field, { texts, choices }: Filled, attributes: Html): Html {
  const text = texts[field.name] ?? '';
  const options = optionsOf(field, choices[field.name]);
  if (options !== undefined) return select(field, text, options, attributes);
  if (!field.isSecret && (field.kind === 'text' || field.kind === 'json')) {
    // The first line break behind the tag is not part of the text.
    return html`<textarea ${attributes}>${'\n'}${text}</textarea>`;
  }
  const type = field.isSecret ? 'password' : (types[field.kind] ?? 'text');
  return html`<input
    ${attributes}
    type="${type}"
    value="${text}"
    autocomplete="${field.isSecret ? 'new-password' : 'off'}"
    ${type === 'datetime-local' && html` step="any"`}
  />`;
}

const types: Readonly<Partial<Record<Kind, string>>> = {
  number: 'number',
  date: 'date',
  moment: 'datetime-local',
};

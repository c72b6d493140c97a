import type { Database } from '../../../db/connection.ts';
import { html, type Html } from '../html.ts';
import { csrfField } from '../page.ts';
import { pathOf, pathTo } from '../tables/place.ts';
import { choicesOf } from '../tables/references.ts';
import { crumbs } from '../tables/row-page.ts';
import type { Change } from './changes.ts';
import { controls, type Choices } from './controls.ts';
import type { Field } from './fields.ts';
import type { Texts } from './texts.ts';

/** What was filled in, and what is wrong about it: by field, and with the whole. */
export interface Answers {
  readonly texts: Texts;
  readonly faults: Texts;
  readonly fault?: string | undefined;
}

export function formPage(
  { place, title, row, fields }: Change,
  answers: Answers,
  choices: Choices,
): Html {
  const { fault = faultText(Object.keys(answers.faults).length) } = answers;
  const back = row ? pathTo(place, row) : pathOf(place.key);
  return html`${crumbs(place, row)}
    <div class="head"><h1>${title}</h1></div>
    ${fault !== undefined && html`<p class="notice bad" role="alert">${fault}</p>`}
    <form class="card fields" method="post">
      ${csrfField(place.csrf)} ${controls(fields, { ...answers, choices })}
      <div class="buttons">
        <button>Save</button><a class="button plain" href="${back}">Cancel</a>
      </div>
    </form>`;
}

function faultText(count: number): string | undefined {
  if (count === 0) return undefined;
  const fields = count === 1 ? 'one field needs' : `${String(count)} fields need`;
  return `Nothing is saved yet: ${fields} another look.`;
}

export async function choicesFor(db: Database, fields: readonly Field[]): Promise<Choices> {
  const found = fields.flatMap(({ name, reference }) =>
    reference ? [choicesOf(db, reference).then((choices) => [name, choices] as const)] : [],
  );
  return Object.fromEntries(await Promise.all(found));
}

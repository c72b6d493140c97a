import { html, type Html } from '../html.ts';
import { labelOf } from '../text.ts';
import { nameOf, type Row } from './columns.ts';
import { pathOf, pathTo, type Place } from './place.ts';
import { referencesOf } from './references.ts';
import { valueOf } from './value.ts';
import { views } from './views.ts';

export function rowPage(place: Place, row: Row, names: ReadonlyMap<string, string>): Html {
  const { view } = place;
  const value = valueOf(view, names);
  return html`${crumbs(place)}
    <div class="head">
      <h1>${nameOf(view, row)}</h1>
      <div class="buttons">
        ${view.update && html`<a class="button" href="${pathTo(place, row, 'edit')}">Edit</a>`}
        ${view.remove && html`<a class="button danger" href="${pathTo(place, row, 'delete')}">Delete</a>`}
      </div>
    </div>
    <dl class="card">
      ${['id', ...view.columns].map(
        (name) =>
          html`<dt>${labelOf(name)}</dt>
            <dd>${value(row, name)}</dd>`,
      )}
    </dl>
    ${pointing(place, row)}`;
}

/** The tables whose rows point at this one. */
function pointing({ view }: Place, { id }: Row): Html | false {
  const others = Object.entries(views).filter(([, other]) =>
    referencesOf(other).some((reference) => reference.view === view),
  );
  const query = new URLSearchParams({ query: String(id) }).toString();
  return (
    others.length > 0 &&
    html`<h2>Rows that belong to it</h2>
      <ul class="links">
        ${others.map(([key, { title }]) => html`<li><a href="${pathOf(key)}?${query}">${title}</a></li>`)}
      </ul>`
  );
}

/** Where this page is: in the table, and there perhaps below a row. */
export function crumbs(place: Place, row?: Row): Html {
  const { key, view } = place;
  return html`<nav class="crumbs" aria-label="Where this is">
    <a href="${pathOf(key)}">${view.title}</a>${
      row &&
      html` <span aria-hidden="true">/</span>
        <a href="${pathTo(place, row)}">${nameOf(view, row)}</a>`
    }
  </nav>`;
}

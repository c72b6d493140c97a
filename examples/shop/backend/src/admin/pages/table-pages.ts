import type { AdminView } from '../../core/admin-view.ts';
import { controls, type fieldsOf, type Texts } from './form.ts';
import { html, type Html } from './html.ts';
import { csrfField } from './page.ts';
import { pageSize, type Row } from './rows.ts';
import { labelOf, plain, shown } from './text.ts';

export interface Place {
  readonly key: string;
  readonly view: AdminView;
  readonly csrf: string;
}

const pathOf = ({ key }: Pick<Place, 'key'>, ...rest: string[]): string =>
  ['/admin/tables', key, ...rest].join('/');

interface Listing {
  readonly rows: readonly Row[];
  readonly total: number;
  readonly query: string;
  readonly page: number;
}

export function listPage(place: Place, { rows, total, query, page }: Listing): Html {
  const { view } = place;
  const columns = view.columns.slice(0, 6);
  return html`<div class="head">
      <h1>${view.title}</h1>
      <div class="buttons">
        ${view.search.length > 0 && html`<form class="search" role="search"><label class="skip" for="query">Search</label><input id="query" type="search" name="query" value="${query}" placeholder="Search ${view.search.map(labelOf).join(', ').toLowerCase()}" /><button class="plain">Search</button></form>`}
        ${view.create && html`<a class="button" href="${pathOf(place, 'new')}">New</a>`}
      </div>
    </div>
    <div class="card">
      <div class="scroll">
        <table>
          <caption>
            ${total} ${total === 1 ? 'row' : 'rows'}${query !== '' && ` with “${query}”`}, the
            newest first
          </caption>
          <thead>
            <tr>
              ${columns.map((name) => html`<th scope="col">${labelOf(name)}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              (row) =>
                html`<tr>
                  ${columns.map((name, index) =>
                    index === 0
                      ? html`<td>
                          <a href="${pathOf(place, plain(row['id']))}"
                            >${plain(row[name]) || 'Open'}</a
                          >
                        </td>`
                      : html`<td>${shown(row[name])}</td>`,
                  )}
                </tr> `,
            )}
          </tbody>
        </table>
      </div>
      ${rows.length === 0 && html`<p class="empty">Nothing here${query !== '' && ' for this search'}.</p>`}
      ${total > pageSize && pager({ total, query, page })}
    </div>`;
}

function pager({ total, query, page }: Omit<Listing, 'rows'>): Html {
  const last = Math.ceil(total / pageSize);
  const link = (to: number, text: string) =>
    html`<a href="?${new URLSearchParams({ query, page: String(to) }).toString()}">${text}</a>`;
  return html`<nav class="pages" aria-label="Pages">
    <span>${page > 1 && link(page - 1, '← Newer')}</span><span>Page ${page} of ${last}</span
    ><span>${page < last && link(page + 1, 'Older →')}</span>
  </nav>`;
}

export function rowPage(place: Place, row: Row): Html {
  const { view } = place;
  const id = plain(row['id']);
  return html`<div class="head">
      <h1>${nameOf(view, row)}</h1>
      <div class="buttons">
        ${view.update && html`<a class="button" href="${pathOf(place, id, 'edit')}">Edit</a>`}
        ${view.remove && html`<a class="button danger" href="${pathOf(place, id, 'delete')}">Delete</a>`}
      </div>
    </div>
    <div class="card">
      <dl>
        <dt>Id</dt>
        <dd>${id}</dd>
        ${view.columns.map(
          (name) =>
            html`<dt>${labelOf(name)}</dt>
              <dd>${shown(row[name])}</dd>`,
        )}
      </dl>
    </div>
    <p><a href="${pathOf(place)}">All ${view.title.toLowerCase()}</a></p>`;
}

export const nameOf = ({ title, columns }: AdminView, row: Row): string =>
  plain(row[columns[0] ?? 'id']) || title;

interface Filling {
  readonly title: string;
  /** Where the form goes, and where it came from. */
  readonly action: string;
  readonly fields: ReturnType<typeof fieldsOf>;
  readonly texts: Texts;
  readonly faults: Texts;
  readonly fault?: string | undefined;
}

export function formPage({ key, csrf }: Place, filling: Filling): Html {
  const { title, action, fields, texts, faults, fault } = filling;
  return html`<div class="head"><h1>${title}</h1></div>
    ${fault !== undefined && html`<p class="notice bad" role="alert">${fault}</p>`}
    <div class="card">
      <form class="fields" method="post" action="${action}">
        ${csrfField(csrf)} ${controls(fields, texts, faults)}
        <div class="buttons">
          <button>Save</button><a class="button plain" href="${pathOf({ key })}">Cancel</a>
        </div>
      </form>
    </div>`;
}

export function deletePage(place: Place, row: Row, fault?: string): Html {
  const action = pathOf(place, plain(row['id']), 'delete');
  return html`<div class="head"><h1>Delete ${nameOf(place.view, row)}?</h1></div>
    ${fault !== undefined && html`<p class="notice bad" role="alert">${fault}</p>`}
    <div class="card">
      <form class="fields" method="post" action="${action}">
        ${csrfField(place.csrf)}
        <p>This cannot be undone here.</p>
        <div class="buttons">
          <button class="danger">Delete</button
          ><a class="button plain" href="${pathOf(place, plain(row['id']))}">Cancel</a>
        </div>
      </form>
    </div>`;
}

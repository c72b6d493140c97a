import { html, type Html } from '../html.ts';
import { labelOf, plain } from '../text.ts';
import { columnsOf, isNumber, listedOf, nameOf, type Row } from './columns.ts';
import { pathOf, pathTo, type Place } from './place.ts';
import { pager } from './pager.ts';
import { pageSize, type Search } from './rows.ts';
import { valueOf } from './value.ts';

interface Listing extends Search {
  readonly rows: readonly Row[];
  readonly total: number;
  readonly names: ReadonlyMap<string, string>;
}

export function listPage(place: Place, listing: Listing): Html {
  const { view, key } = place;
  const { rows, total } = listing;
  return html`<div class="head">
      <h1>${view.title}</h1>
      <div class="buttons">
        ${view.search.length > 0 && searchForm(place, listing)}
        ${view.create && html`<a class="button" href="${pathOf(key, 'new')}">New</a>`}
      </div>
    </div>
    <div class="card">
      ${rows.length > 0 ? table(place, listing) : html`<p class="empty">${emptiness(listing)}</p>`}
      ${total > pageSize && pager(listing, total)}
    </div>`;
}

const searchForm = ({ key, view }: Place, { query }: Search): Html =>
  html`<form class="search" role="search" action="${pathOf(key)}">
    <label class="hidden" for="query">Search</label
    ><input
      id="query"
      type="search"
      name="query"
      value="${query}"
      maxlength="100"
      placeholder="${view.search.map(labelOf).join(', ')}"
    /><button class="plain">Search</button>
  </form>`;

function emptiness({ query, total }: Listing): string {
  if (total > 0) return 'This page has no rows any more.';
  return query === '' ? 'There are no rows yet.' : `No row holds “${query}”.`;
}

function table(place: Place, listing: Listing): Html {
  const columns = columnsOf(place.view);
  const names = listedOf(place.view);
  const kind = (name: string) => isNumber(columns[name]) && html` class="number"`;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${place.view.title}">
    <table>
      <caption>
        ${countText(listing)}
      </caption>
      <thead>
        <tr>
          ${names.map((name) => html`<th scope="col" ${kind(name)}>${labelOf(name)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${listing.rows.map((row) => line(place, listing, row, names, kind))}
      </tbody>
    </table>
  </div>`;
}

function line(
  place: Place,
  { names }: Listing,
  row: Row,
  [, ...rest]: readonly string[],
  kind: (name: string) => Html | false,
): Html {
  const value = valueOf(place.view, names);
  const name = nameOf(place.view, row);
  return html`<tr>
    <td><a href="${pathTo(place, row)}" title="${name}">${name}</a></td>
    ${rest.map((column) => html`<td ${kind(column)} title="${plain(row[column])}">${value(row, column)}</td>`)}
  </tr> `;
}

function countText({ query, total }: Listing): string {
  const count = `${String(total)} ${total === 1 ? 'row' : 'rows'}`;
  return query === '' ? `${count}, the newest first` : `${count} with “${query}”`;
}

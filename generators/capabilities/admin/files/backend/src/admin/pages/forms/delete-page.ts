import { html, type Html } from '../html.ts';
import { csrfField } from '../page.ts';
import { nameOf, type Row } from '../tables/columns.ts';
import { pathTo, type Place } from '../tables/place.ts';
import { crumbs } from '../tables/row-page.ts';

/** Asks before it is done. */
export function deletePage(place: Place, row: Row, fault?: string): Html {
  return html`${crumbs(place, row)}
    <div class="head"><h1>Delete ${nameOf(place.view, row)}?</h1></div>
    ${fault !== undefined && html`<p class="notice bad" role="alert">${fault}</p>`}
    <form class="card fields" method="post">
      ${csrfField(place.csrf)}
      <p>This cannot be undone here.</p>
      <div class="buttons">
        <button class="danger solid">Delete</button
        ><a class="button plain" href="${pathTo(place, row)}">Cancel</a>
      </div>
    </form>`;
}

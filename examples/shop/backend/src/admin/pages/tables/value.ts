import type { AdminView } from '../../admin-view.ts';
import { html, type Html } from '../html.ts';
import { shown } from '../text.ts';
import { columnsOf, isMoment, type Row } from './columns.ts';
import { pathOf } from './place.ts';
import { referencesOf } from './references.ts';

/** How the values of a table's rows are shown; one that points at another row is a link with its name. */
export function valueOf(view: AdminView, names: ReadonlyMap<string, string>) {
  const columns = columnsOf(view);
  const targets = new Map(referencesOf(view).map(({ name, key }) => [name, key]));
  return (row: Row, name: string): Html => {
    const value = row[name];
    const [key, text] = [targets.get(name), names.get(String(value))];
    if (key !== undefined && text !== undefined) {
      return html`<a href="${pathOf(key, String(value))}">${text}</a>`;
    }
    const isText = typeof value === 'string' && isMoment(columns[name]);
    return shown(isText ? new Date(value) : value);
  };
}

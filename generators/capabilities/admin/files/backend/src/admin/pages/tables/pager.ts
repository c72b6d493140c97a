import { html, type Html } from '../html.ts';
import { pageSize, type Search } from './rows.ts';

/** The way to the pages before and behind. */
export function pager({ query, page }: Search, total: number): Html {
  const last = Math.ceil(total / pageSize);
  const link = (to: number, rel: string, text: string) =>
    html`<a
      rel="${rel}"
      href="?${new URLSearchParams({ ...(query !== '' && { query }), page: String(to) }).toString()}"
      >${text}</a
    >`;
  return html`<nav class="pages" aria-label="Pages">
    <span>${page > 1 && link(Math.min(page - 1, last), 'prev', '← Newer')}</span
    ><span>Page ${page} of ${last}</span
    ><span>${page < last && link(page + 1, 'next', 'Older →')}</span>
  </nav>`;
}

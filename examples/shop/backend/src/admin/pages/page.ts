import type { AdminView } from '../admin-view.ts';
import { adminViews } from '../index.ts';
import { html, type Html } from './html.ts';
import { product } from './product.ts';
import { sections } from './sections.ts';

export interface PageFrame {
  readonly title: string;
  /** The key of the view or the section that the page belongs to. */
  readonly current: string;
  /** What every form brings along. */
  readonly csrf: string;
  readonly notice?: string | undefined;
}

/** The input that shows that a form is one of these pages. */
export const csrfField = (csrf: string): Html =>
  html`<input type="hidden" name="csrf" value="${csrf}" />`;

/** A whole page for somebody who is logged in. */
export function page({ title, current, csrf, notice }: PageFrame, content: Html): string {
  return bare(
    title,
    html`<a class="skip" href="#content">Skip to the content</a>
      <div class="frame">
        <header class="side">
          <a class="brand" href="/admin">${product}<small>Administration</small></a>
          <nav aria-label="Tables">
            <ul>
              ${menu(current)}
            </ul>
          </nav>
          <form method="post" action="/admin/logout">
            ${csrfField(csrf)}<button class="plain">Log out</button>
          </form>
        </header>
        <main id="content" tabindex="-1">
          ${notice !== undefined && html`<p class="notice" role="status">${notice}</p>`} ${content}
        </main>
      </div>`,
  );
}

function menu(current: string): Html[] {
  const tables = Object.entries<AdminView>(adminViews).map(([key, { title }]) => ({
    key,
    title,
    path: `/admin/tables/${key}`,
  }));
  return [...tables, ...sections].map(
    ({ key, title, path }) =>
      html`<li>
        <a href="${path}" ${key === current && html` aria-current="page"`}>${title}</a>
      </li>`,
  );
}

/** A page without the menu. */
export function bare(title: string, content: Html): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title} · ${product}</title>
        <link rel="icon" href="/admin/icon.svg" />
        <link rel="stylesheet" href="/admin/style.css" />
      </head>
      <body>
        ${content}
      </body>
    </html> `.text;
}

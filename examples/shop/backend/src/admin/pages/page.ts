import { adminViews } from '../index.ts';
import { html, type Html } from './html.ts';

export interface PageFrame {
  readonly title: string;
  /** The key of the view that the page belongs to, or `tasks`. */
  readonly current?: string;
  /** What every form brings along. */
  readonly csrf: string;
  readonly notice?: string | undefined;
}

/** The input that shows that a form is one of these pages. */
export const csrfField = (csrf: string): Html =>
  html`<input type="hidden" name="csrf" value="${csrf}" />`;

/** A whole page for somebody who is logged in. */
export function page({ title, current, csrf, notice }: PageFrame, content: Html): string {
  const entries = [
    ...Object.entries(adminViews).map(([key, view]): [string, string] => [key, view.title]),
    ['tasks', 'Tasks'] as const,
  ];
  return bare(
    title,
    html`<a class="skip" href="#content">Skip to the content</a>
      <div class="frame">
        <header class="side">
          <div class="brand">shop<small>Administration</small></div>
          <nav aria-label="Tables">
            <ul>
              ${entries.map(
                ([key, text]) =>
                  html`<li>
                    <a
                      href="${key === 'tasks' ? '/admin/tasks' : `/admin/tables/${key}`}"
                      ${key === current && html` aria-current="page"`}
                      >${text}</a
                    >
                  </li>`,
              )}
            </ul>
          </nav>
          <form method="post" action="/admin/logout">
            ${csrfField(csrf)}<button class="plain">Log out</button>
          </form>
        </header>
        <main id="content">
          ${notice !== undefined && html`<p class="notice" role="status">${notice}</p>`} ${content}
        </main>
      </div>`,
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
        <title>${title} · shop</title>
        <link rel="stylesheet" href="/admin/style.css" />
      </head>
      <body>
        ${content}
      </body>
    </html> `.text;
}

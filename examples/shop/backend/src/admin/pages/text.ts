import { html, type Html } from './html.ts';

/** `dueOn` → `Due on`, `workspaceId` → `Workspace` */
export function labelOf(name: string): string {
  const words = name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1).replace(/ id$/, '');
}

/** A value as people read it. */
export function shown(value: unknown): Html {
  if (value === null || value === undefined || value === '') return nothing;
  if (value instanceof Date) return moment(value);
  return html`<span class="text">${plain(value)}</span>`;
}

const nothing = html`<span class="none" aria-hidden="true">–</span
  ><span class="hidden">none</span>`;

/** In universal time, because nobody knows where it is read. */
export function moment(date: Date): Html {
  const iso = date.toISOString();
  return html`<time datetime="${iso}" title="${iso}"
    >${iso.slice(0, 16).replace('T', ' ')} UTC</time
  >`;
}

/** A value on one line. */
export function plain(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'bigint') return String(value);
  return typeof value === 'string' ? value : JSON.stringify(value);
}

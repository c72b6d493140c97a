import { html, type Html } from './html.ts';

/** `dueOn` → `Due on` */
export function labelOf(name: string): string {
  const words = name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A value as people read it. */
export function shown(value: unknown): Html {
  if (value === null || value === undefined) return html`<span class="none">none</span>`;
  if (typeof value === 'boolean') return html`${value ? 'Yes' : 'No'}`;
  return html`${plain(value)}`;
}

/** A value as a form has it. */
export function plain(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date)
    return value
      .toISOString()
      .replace('T', ' ')
      .replace(/\.\d+Z$/, ' UTC');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

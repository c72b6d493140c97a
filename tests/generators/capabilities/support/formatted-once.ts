import type { FormatOptions, Formatter } from '../../../../generators/engine/render/create-formatter.ts';

const known = new Map<string, Promise<string>>();

/**
 * Formatters that format each text once, in this process: thousands of drafts have the same files. A project without
 * packages formats with ours as well, configured as a fresh one is.
 */
export function formattedOnce(original: {
  readonly createFirstFormatter: (options: FormatOptions) => Formatter;
}) {
  const formatter = original.createFirstFormatter({ singleQuote: true, printWidth: 100, trailingComma: 'all' });
  const format: Formatter['format'] = (file, text, template) => {
    const key = `${file}\0${text}`;
    const formatted = known.get(key) ?? formatter.format(file, text, template);
    known.set(key, formatted);
    return formatted;
  };
  const create = (): Formatter => ({ format, close: () => undefined });
  return { ...original, createFirstFormatter: create, createFormatter: create };
}

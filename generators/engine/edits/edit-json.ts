import { applyEdits, modify } from 'jsonc-parser';

/**
 * Sets one value of a JSON text, in the text's own indentation and line ends; every byte of the other lines stays.
 A property that is new becomes the last.
 */
export function editJson(text: string, path: string[], value: unknown): string {
  const indentation = /\n([ \t]+)"/.exec(text)?.[1] ?? '  ';
  const formattingOptions = {
    insertSpaces: !indentation.includes('\t'),
    tabSize: indentation.length,
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  };
  return applyEdits(text, modify(text, path, value, { formattingOptions }));
}

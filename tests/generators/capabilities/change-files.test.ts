import { expect, it } from 'vitest';
import { changeFiles } from '../../../generators/engine/change/change-files.ts';
import { Draft } from '../../../generators/engine/plan/draft.ts';
import { onDisk } from './support/trees.ts';

const file = 'a.ts';
const had = 'one();\ntwo();\nthree();\nfour();\n';
const has = 'one();\ntwo();\nand();\nthree();\n';
const crlf = (text: string): string => text.replaceAll('\n', '\r\n');

/** What becomes of a file's text where one text of ours takes the place of another. */
async function changed(text: string, ends: (text: string) => string = (one) => one) {
  const draft = new Draft(onDisk(new Map([[file, text]])), { command: 'add' });
  const filesOf = (contents: string) => new Map([[file, { path: file, contents, template: file }]]);
  const format = (_: string, one: string): Promise<string> => Promise.resolve(ends(one));
  const options = { format, changed: (_: string, one: string) => one };
  const problems = await changeFiles(draft, filesOf(had), filesOf(has), options);
  expect(problems).toEqual([]);
  return draft.read(file);
}

it.each([
  ['plain', had, has],
  ['those of Windows', crlf(had), crlf(has)],
  [
    'mixed: each line keeps its own',
    'one();\ntwo();\r\nthree();\nfour();\n',
    'one();\ntwo();\r\nand();\r\nthree();\n',
  ],
  ['mixed in a file that was changed', `// Ours.\r\n${had}`, `// Ours.\r\n${has}`],
  ['without one at the end', had.slice(0, -1) + '\n// Ours.', has + '// Ours.'],
])('keeps line ends: %s', async (_, text, expected) => {
  expect(await changed(text)).toBe(expected);
});

it('compares without them, whatever the formatter writes', async () => {
  expect(await changed(had, crlf)).toBe(has);
  expect(await changed(crlf(had), crlf)).toBe(crlf(has));
});

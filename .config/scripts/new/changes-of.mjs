import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, getFileInfo, resolveConfig } from 'prettier';
import { RegistryEditor } from '../../../conventions/dist/index.js';
import { root } from '../setup.mjs';
import { respelled } from './respelled.mjs';

const skeletons = fileURLToPath(new URL('.', import.meta.url));

/**
 * Everything that one run writes, made before anything is written: the skeletons of the kind under the new name, the
 * entries and rows of tables.
 *
 * @throws Error that says what stands in the way
 */
export async function changesOf(kindName, { entries, rows, words }, names) {
  const texts = new Map();
  for (const [file, text] of skeletonsOf(kindName, words(names))) {
    if (existsSync(path.join(root, file))) throw new Error(`${file} exists already. Choose another name.`);
    texts.set(file, text);
  }
  const edit = (file, change) =>
    texts.set(file, change(texts.get(file) ?? readFileSync(path.join(root, file), 'utf8')));
  for (const { table, entry } of entries(names)) edit(table.file, (text) => withEntry(text, table, entry));
  for (const row of rows(names)) edit(row.file, (text) => withRow(text, row));
  return Promise.all([...texts].map(async ([file, text]) => ({ file, text: await formatted(file, text) })));
}

/** The files below a kind's folder, which is laid over the repository, in the words of the new name. */
function skeletonsOf(kindName, words) {
  const folder = path.join(skeletons, kindName);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => [path.relative(folder, file).split(path.sep).join('/'), readFileSync(file, 'utf8')])
    .map(([file, text]) => [respelled(file, words), respelled(text, words)]);
}

/** Our own tables are edited as the registries of a project are. */
function withEntry(text, table, entry) {
  const result = new RegistryEditor(text, table).add([entry]);
  if (result.kind === 'edited') return result.text;
  if (result.kind === 'already') throw new Error(`"${entry.key}" stands in ${table.file} already.`);
  throw new Error(`${table.file}:${result.line} ${result.reason} Add it by hand:\n${result.snippet}`);
}

/** A row that is written out in its table, before the line that only the table's end has. */
function withRow(text, { file, mark, before, row }) {
  if (text.includes(mark)) throw new Error(`${file} has "${mark.trim()}" already. Choose another name.`);
  const [head, tail, ...more] = text.split(before);
  if (head === undefined || tail === undefined || more.length > 0)
    throw new Error(`${file} has not exactly one "${before.trim()}". Add the row by hand:\n${row}`);
  return head + row + before + tail;
}

async function formatted(file, text) {
  const filepath = path.join(root, file);
  const ignorePath = path.join(root, '.config/prettier-ignore');
  const { ignored, inferredParser } = await getFileInfo(filepath, { ignorePath });
  if (ignored || inferredParser === null) return text;
  const config = await resolveConfig(filepath, { config: path.join(root, '.config/prettier.json') });
  return format(text, { ...config, filepath });
}

// Copies a project that has the feature "widgets" and grows the copy to COUNT features, so that nobody has to generate
// thousands of them one by one.
//   node tests/bench/grow-project.mjs BASE COUNT OUT        after "npm run build"
// Each further feature is a renamed copy of that slice, and each line of a registry that names it is copied as well. The
// new names begin with "widget" and go on with letters before "s": just before "widgets" is where they are sorted.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isRegular, names } from 'paxx-conventions';

const [base, count, out] = process.argv.slice(2);
const words = newWords(Number(count));
rmSync(out, { recursive: true, force: true });
cpSync(base, out, { recursive: true });
for (const file of filesIn(out)) {
  const text = readFileSync(path.join(out, file), 'utf8');
  if (file.includes('widget')) copyForEach(file, text);
  else if (text.includes('widget')) writeFileSync(path.join(out, file), withCopiedLines(text));
}

/** The names of all features but the first, sorted: their numbers, written in ten letters instead of ten digits. */
function newWords(length) {
  const numbers = Array.from({ length }, (_, number) => String(number).padStart(String(length).length, '0'));
  const found = numbers
    .slice(1)
    .map((number) => `widget${number.replace(/\d/g, (digit) => 'abcdefghij'[digit])}k`);
  const odd = found.find((word) => names(word).kebab !== word || !isRegular(names(word)));
  if (odd !== undefined) throw new Error(`"${odd}" does not go from singular to plural and back.`);
  return found;
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
}

function copyForEach(file, text) {
  for (const [index, word] of words.entries()) {
    const target = path.join(out, renumbered(renamed(file, word), index + 1));
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, renamed(text, word));
  }
}

function withCopiedLines(text) {
  const lines = text.split('\n');
  return lines
    .flatMap((line) => (/widget/i.test(line) ? [...words.map((word) => renamed(line, word)), line] : [line]))
    .join('\n');
}

function renamed(text, word) {
  return text.replaceAll('widget', word).replaceAll('Widget', word[0].toUpperCase() + word.slice(1));
}

/** A migration of its own number, after that of the widgets. */
function renumbered(file, further) {
  const later = (number) => String(Number(number) + further).padStart(4, '0');
  return file.replace(/(?<=migrations[\\/])\d+/, later);
}

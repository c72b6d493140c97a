// Gives every language the messages that the first one has and it lacks, at the same place. Each begins with the language that
// it is in, "[en] Save", until somebody translates it: lint reminds of it. What a language has already stays.
//   pnpm i18n:merge
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..', '..');
const folder = path.join(root, 'frontend', 'messages');
const settings = JSON.parse(readFileSync(path.join(root, '.yo-rc.json'), 'utf8'));
const [source, ...others] = settings['generator-paxx'].locales ?? ['en', 'hi'];

let count = 0;
for (const name of readdirSync(path.join(folder, source)).filter((file) => file.endsWith('.json')))
  for (const locale of others) {
    const file = path.join(folder, locale, name);
    const before = existsSync(file) ? readJson(file) : {};
    const counted = count;
    const merged = mergedOf(readJson(path.join(folder, source, name)), before);
    if (count === counted) continue;
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify(merged, undefined, 2)}\n`);
    console.log(`frontend/messages/${locale}/${name}: ${count - counted}`);
  }
console.log(count === 0 ? 'No language lacks a message.' : `${count} messages are to be translated.`);

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    console.error(`${path.relative(root, file)} is no JSON: ${error.message}`);
    return process.exit(1);
  }
}

/** In the order of the source language; what only the other one has stands at the end. */
function mergedOf(messages, translated) {
  const merged = Object.entries(messages).map(([name, message]) => {
    const known = translated[name];
    if (typeof message === 'object')
      return [name, typeof known === 'string' ? known : mergedOf(message, known ?? {})];
    if (known !== undefined) return [name, known];
    count += 1;
    return [name, isTranslatable(message) ? `[${source}] ${message}` : message];
  });
  return { ...Object.fromEntries(merged), ...onlyIn(translated, messages) };
}

function onlyIn(translated, messages) {
  return Object.fromEntries(Object.entries(translated).filter(([name]) => !(name in messages)));
}

/** `{from}–{to}` says the same in every language. */
function isTranslatable(message) {
  return /\p{L}/u.test(message.replaceAll(/\{\s*\w+\s*\}/g, ''));
}

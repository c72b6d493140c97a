// Formats for another process, one file a message: a project's Prettier, its plugins and its configuration are code of the
// project. Here they may print, end the process or never come to an end, and the command goes on.
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const [, , root] = process.argv;
// Configuration may send messages of its own, or take the way to do so: ours is kept, and an answer bears its question's number.
const send = process.send.bind(process);
let prettier;
let asked;

process.on('message', async ({ id, file, text }) => {
  asked = id;
  send({ id, ...(await format(path.join(root, file), text).catch(failure)) });
});
process.on('disconnect', () => process.exit());
process.on('uncaughtException', (error) => {
  send({ id: asked, ...failure(error) }, () => process.exit(1));
});

async function load() {
  const own = ownPrettier();
  if (own === undefined) return import('prettier');
  const loaded = await import(pathToFileURL(own).href);
  // Its CommonJS entry arrives as the default export.
  return loaded.default ?? loaded;
}

function ownPrettier() {
  try {
    return createRequire(path.join(root, 'package.json')).resolve('prettier');
  } catch {
    return undefined;
  }
}

/** The formatted text; none where Prettier is not to touch the file. */
async function format(filepath, text) {
  const { getFileInfo, resolveConfig, format } = await (prettier ??= load());
  const ignorePath = path.join(root, '.prettierignore');
  const { ignored, inferredParser } = await getFileInfo(filepath, { ignorePath, resolveConfig: true });
  if (ignored || inferredParser === null) return {};
  const options = (await resolveConfig(filepath, { editorconfig: true })) ?? {};
  try {
    return { text: await format(text, { ...options, filepath }) };
  } catch (error) {
    return {
      ...failure(error),
      isSyntax: error instanceof Error && error.name === 'SyntaxError',
      loc: error?.loc,
    };
  }
}

function failure(error) {
  return { reason: error instanceof Error ? error.message : String(error) };
}

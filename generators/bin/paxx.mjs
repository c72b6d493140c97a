#!/usr/bin/env node
// The only file that is loaded for certain: it has no dependency, and no syntax that an old Node cannot read.
import { readFileSync, statSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';

const argv = process.argv.slice(2);
let isOver = false;

process.on('exit', (code) => {
  // 13 is Node's own word for a promise that nothing can settle any more.
  if (isOver || (code !== 0 && code !== 13)) return;
  fail(
    'PAXX5006',
    'The run ended before it came to a result.',
    'This is a defect of paxx: report it with the command.',
  );
});
process.on('uncaughtException', (error) => {
  fail(
    'PAXX5006',
    `paxx failed unexpectedly: ${error.message}`,
    'This is a defect of paxx: report it.',
    error.stack,
  );
  process.exit();
});

const wanted = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).engines.node;
if (!fits(process.versions.node, wanted)) {
  const message = `This is Node ${process.versions.node}, and paxx needs Node ${wanted}.`;
  fail('PAXX5007', message, 'Install a Node that fits, then repeat the command.');
} else {
  import('../dist/generators/cli/main.js')
    .then(({ main }) => main(argv))
    .then((code) => {
      isOver = true;
      process.exitCode = code;
    })
    .catch((error) => {
      const isFull = error.code === 'EMFILE' || error.code === 'ENFILE' || isThere(error);
      const remedy = isFull
        ? 'Raise the limit of open files ("ulimit -n 1024"), then repeat the command.'
        : 'Install generator-paxx again, with its dependencies.';
      fail('PAXX5007', `paxx cannot be loaded: ${String(error.message).split('\n', 1)[0]}`, remedy);
    });
}

/** Where no file can be opened any more, Node says of one that is there that it cannot be found. */
function isThere({ code, message }) {
  const [, file = ''] = /'(.+?)'/.exec(String(message)) || [];
  if (code !== 'ERR_MODULE_NOT_FOUND') return false;
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats === undefined ? isPackage(dirname(file)) : stats.isFile();
}

/** Where its package.json could not be opened, Node asks a package for an index.js that it need not have. */
function isPackage(folder) {
  try {
    const { main } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return typeof main === 'string' && statSync(join(folder, main)).isFile();
  } catch (error) {
    return error.code === 'EMFILE' || error.code === 'ENFILE';
  }
}

/** Whether a version is in a range of the two forms that "engines" has: "^20.19.0 || >=24". */
function fits(version, range) {
  const [major, minor] = version.split('.').map(Number);
  return range.split('||').some((one) => {
    const [, sign, least, below = '0'] = /(\^|>=)(\d+)(?:\.(\d+))?/.exec(one);
    if (major === Number(least)) return minor >= Number(below);
    return sign === '>=' && major > Number(least);
  });
}

/** Reports a fault as the rest of paxx would, and sets the exit code. */
function fail(code, message, remedy, stack) {
  isOver = true;
  process.exitCode = 5;
  const snippet = stack === undefined ? {} : { snippet: stack };
  const fault = { code, severity: 'error', message, remedy, ...snippet };
  print(
    2,
    `error ${code}\n  ${shown(message)}\n${stack === undefined ? '' : `\n${shown(stack)}\n\n`}  ${remedy}\n`,
  );
  if (!argv.includes('--json')) return;
  const result = {
    schemaVersion: 1,
    command: String(argv[0] || ''),
    ok: false,
    exitCode: 5,
    diagnostics: [fault],
  };
  print(1, `${shown(JSON.stringify(result, undefined, 2))}\n`);
}

/** Straight to the file, which may be closed or full: then nothing can be said there. */
function print(descriptor, text) {
  try {
    writeSync(descriptor, text);
  } catch {
    // The exit code is left to say it.
  }
}

/** Without the characters that steer a terminal: a path may hold them. */
function shown(text) {
  return text.replace(/[^\n -~\u00A0-\u1FFF\u2010-\u2027\u2030-\u205F\u2070-\uFFF0]/g, '\uFFFD');
}

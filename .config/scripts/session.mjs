// Records the README's picture: the real `yo paxx:feature`, driven at a real terminal by tmux. Needs tmux, `yo` from the
// workspace, a demo project (npm run demo), and must not run as root, because yo gives root's rights away.
//   node .config/scripts/session.mjs [generated project] [output folder]
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { screenToSvg } from './screen-to-svg.mjs';
import { root } from './setup.mjs';

const project = path.resolve(process.argv[2] ?? path.join(root, 'demo', 'acme'));
const output = path.resolve(process.argv[3] ?? path.join(root, '.github'));
const yo = path.join(root, 'node_modules', '.bin', 'yo');
const session = `paxx-${process.pid}`;

const tmux = (...args) => {
  const { status, stdout, stderr } = spawnSync('tmux', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`tmux ${args.join(' ')}: ${stderr}`);
  return stdout;
};
const screen = (...flags) => tmux('capture-pane', '-p', '-t', session, ...flags);

/** Waits until the screen shows a text. */
async function until(text) {
  for (let waited = 0; waited < 1000; waited += 1) {
    if (screen().includes(text)) return sleep(300);
    await sleep(150);
  }
  throw new Error(`The screen never showed "${text}":\n${screen()}`);
}

async function type(text, ...keys) {
  if (text !== '') tmux('send-keys', '-t', session, '-l', text);
  await sleep(250);
  for (const key of keys) {
    tmux('send-keys', '-t', session, key);
    await sleep(250);
  }
}

const pictures = [];
const shoot = (name, from) => pictures.push([name, screen('-e', '-S', from ?? '-')]);

tmux('new-session', '-d', '-s', session, '-x', '112', '-y', '60', '-c', project, 'env', 'PS1=$ ', 'sh');
try {
  await type('clear', 'Enter');
  await type(`alias yo=${yo}; clear`, 'Enter');
  await sleep(500);
  await type('yo paxx:feature', 'Enter');
  await until('What is the feature called?');
  await type('invoices/2026', 'Enter');
  await until('holds "/"');
  await type('', 'C-u');
  await type('invoices', 'Enter');
  await until('Are these names right?');
  await type('', 'Down', 'Up', 'Enter');
  await until('Field 1');
  await type('number:strin!:unique', 'Enter');
  await until('Did you mean');
  shoot('wrong-answer');
  await type('', 'C-u');
  for (const [index, field] of [
    'number:string!:unique',
    'amount:decimal(10,2)',
    'status:enum(draft,sent,paid)=draft',
    'due_on:date?',
  ].entries()) {
    await type(field, 'Enter');
    await until(`Field ${index + 2}`);
  }
  await type('', 'Enter');
  await until('Choose with space');
  await type('', 'Down', 'Space', 'Enter');
  await until('Is all of it');
  await type('', 'Enter');
  await until('Write these');
  shoot('prompts');
  await type('', 'Enter');
  await until('Next');
  shoot('result', '0');
} finally {
  spawnSync('tmux', ['kill-session', '-t', session]);
}

for (const [name, picture] of pictures) {
  const file = path.join(output, `session-${name}.svg`);
  writeFileSync(file, screenToSvg(picture, 'yo paxx:feature at a terminal'));
  process.stdout.write(`${file}\n${picture.replace(/\x1b\[[\d;]*m/g, '')}\n`);
}

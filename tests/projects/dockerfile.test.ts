import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandOf, dockerfileStages, type Stage, type Step } from '../support/dockerfile-stages.ts';
import { freePort } from './support/program.ts';

/**
 * No Docker engine runs here, so the stages of the Dockerfile are built outside of one: each stage is a folder that stands
 * for the root of its image, COPY copies into it and RUN runs in it. What stays unproven is the images themselves.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
let folder: string;
let project: string;
let dockerfile: string;

function call(command: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): string {
  const { status, stdout, stderr } = spawnSync(command, [...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  expect(status, `${command} ${args.join(' ')}\n${stdout}${stderr}`).toBe(0);
  return stdout;
}

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'paxx-docker-'));
  for (const name of ['conventions', 'eslint-plugin'])
    call(
      'npx',
      ['--yes', 'pnpm@12.21.0', 'pack', '--pack-destination', path.join(folder, 'tarballs')],
      path.join(root, name),
    );
  const bin = path.join(root, 'generators/bin/paxx.mjs');
  // The project brings its own Node, which stands for the image's.
  call(
    process.execPath,
    [bin, 'app', 'acme', '--yes', '--node', 'bundled', '--tarballs', 'tarballs'],
    folder,
  );
  project = path.join(folder, 'acme');
  dockerfile = readFileSync(path.join(project, 'Dockerfile'), 'utf8');
}, 300_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const placeOf = (stage: string, ...inside: string[]): string => path.join(folder, 'stages', stage, ...inside);

/** Builds one stage on a copy of what it starts from. */
function build(stage: Stage, stages: readonly Stage[]): void {
  const start = stages.find(({ name }) => name === stage.from);
  if (start) cpSync(placeOf(start.name), placeOf(stage.name), { recursive: true, verbatimSymlinks: true });
  // The packed tarballs lie beside the project, for the image as for the checkout.
  cpSync(path.join(folder, 'tarballs'), placeOf(stage.name, 'tarballs'), { recursive: true });
  let workdir = start ? '/app' : '/';
  for (const step of stage.steps) {
    if (step.kind === 'WORKDIR') workdir = path.posix.resolve(workdir, step.text);
    mkdirSync(placeOf(stage.name, workdir), { recursive: true });
    if (step.kind === 'COPY') copy(step, stage.name, workdir);
    if (step.kind === 'RUN') runIn(stage.name, workdir, step.text);
  }
}

function copy(
  { stage, sources, target }: Extract<Step, { kind: 'COPY' }>,
  into: string,
  workdir: string,
): void {
  const destination = placeOf(into, path.posix.resolve(workdir, target));
  for (const source of sources) {
    const from = stage === undefined ? path.join(project, source) : placeOf(stage, source);
    const isInto = target.endsWith('/') && statSync(from).isFile();
    cpSync(from, isInto ? path.join(destination, path.basename(source)) : destination, {
      recursive: true,
      verbatimSymlinks: true,
      // What .dockerignore leaves out of the context.
      filter: (file) => stage !== undefined || !/(?:^|\/)(?:node_modules|dist|\.data|\.next)$/.test(file),
    });
  }
}

function runIn(stage: string, workdir: string, command: string): void {
  const prefix = placeOf(stage, 'npm');
  call('bash', ['-euc', command], placeOf(stage, workdir), {
    npm_config_prefix: prefix,
    PATH: `${path.join(prefix, 'bin')}${path.delimiter}${process.env['PATH'] ?? ''}`,
  });
}

describe('the Dockerfile', () => {
  it('builds every stage, and the image serves', { timeout: 300_000 }, async () => {
    const stages = dockerfileStages(dockerfile);
    for (const stage of stages) build(stage, stages);
    const image = placeOf(stages.at(-1)?.name ?? '', 'app/backend');
    expect(readdirSync(image).sort()).toEqual(['dist', 'migrations', 'node_modules', 'package.json']);

    const node = path.join(project, 'node_modules/node/bin/node');
    const port = String(await freePort());
    const env = {
      NODE_ENV: 'production',
      PORT: port,
      JWT_SECRET: 'a secret that only this test can know',
      CORS_ORIGINS: 'https://acme.example',
      TRUST_PROXY: 'none',
      DATABASE_FOLDER: 'data',
    };
    call(node, ['dist/manage.js', 'db', 'up', '--confirm'], image, env);
    const [, ...words] = commandOf(dockerfile);
    const server = spawn(node, words, { cwd: image, env: { ...process.env, ...env }, stdio: 'ignore' });
    try {
      await expect.poll(() => isHealthy(`http://127.0.0.1:${port}/health`), { timeout: 60_000 }).toBe(true);
    } finally {
      server.kill('SIGTERM');
    }
    expect(await once(server, 'exit')).toEqual([0, null]);
  });

  it('serves the pages from the image of the web', { timeout: 60_000 }, async () => {
    const node = path.join(project, 'node_modules/node/bin/node');
    const port = String(await freePort());
    const server = spawn(
      node,
      ['node_modules/next/dist/bin/next', 'start', '--hostname', '127.0.0.1', '--port', port],
      {
        cwd: placeOf('web', 'app/frontend'),
        env: { ...process.env, NODE_ENV: 'production' },
        stdio: 'ignore',
      },
    );
    try {
      await expect.poll(() => isHealthy(`http://127.0.0.1:${port}/login`), { timeout: 30_000 }).toBe(true);
    } finally {
      server.kill('SIGTERM');
      await once(server, 'exit');
    }
  });

  it('starts as nobody without the settings of a production', () => {
    const node = path.join(project, 'node_modules/node/bin/node');
    const [, ...words] = commandOf(dockerfile);
    const { status, stderr } = spawnSync(node, words, {
      cwd: placeOf(dockerfileStages(dockerfile).at(-1)?.name ?? '', 'app/backend'),
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], NODE_ENV: 'production' },
    });
    expect([status, stderr]).toEqual([1, expect.stringContaining('JWT_SECRET')]);
  });
});

const isHealthy = (url: string): Promise<boolean> =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );

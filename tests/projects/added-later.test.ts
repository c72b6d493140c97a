import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { layouts, type LayoutName } from 'paxx-conventions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandOf } from '../support/dockerfile-stages.ts';
import { startCollector } from './support/collector.ts';
import { freePort, start, warningsIn, type Environment } from './support/program.ts';
import { createDatabase, dropDatabase, nodeOf, openWorkshop, paxx, pnpm } from './support/workshop.ts';

/**
 * A project with everything that is added later: green as the base is, registered, and in production measured and traced.
 * `npm run test:all` has it in every layout; CI in one, another each day.
 */
const names = Object.keys(layouts) as LayoutName[];
const today = Math.floor(Date.now() / 86_400_000);
const chosen = process.env['PAXX_TEST_TIER'] === 'all' ? names : [names[today % names.length]!];

const additions = [
  ['feature', 'invoices', 'number:string!:unique', 'amount:decimal(10,2)', '--tasks', '--admin'],
  ['infra', 'metrics'],
  ['infra', 'storage'],
  ['client', 'payments', 'https://payments.example.com/v1'],
  ['client', 'exchange rates', 'http://localhost:9/rates'],
  [
    'setting',
    'newsletter',
    'NEWSLETTER_FROM:string=team@example.com # Whom it comes from.',
    'NEWSLETTER_COPIES:number=1',
  ],
  ['middleware', 'request timing', '--after', 'access'],
  ['command', 'import users', 'file:string # where the users are', 'limit:number'],
  ['deploy', 'linux-server'],
];

/** What is registered where, and the rule that misses it. */
const registrations = [
  ['settings/index.ts', 'newsletterSettings', 'registered-settings'],
  ['middleware/index.ts', 'registerRequestTiming', 'registered-middleware'],
  ['clients/index.ts', 'createPaymentsClient', 'registered-client'],
  ['commands/index.ts', 'importUsersCommand', 'registered-command'],
  ['api/index.ts', 'filesRouter', 'registered-router'],
  ['core/permissions.ts', 'filePermissions', 'registered-permissions'],
  // The layout with a container has it.
  ['core/modules.ts', 'fileModule', 'registered-module'],
] as const;

const database = `paxx_added_${String(process.pid)}`;
let folder: string;

beforeAll(() => {
  folder = openWorkshop();
}, 120_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  dropDatabase(database);
});

describe.each(chosen)('a project with everything that is added later, in the layout %s', (layout) => {
  const project = (): string => path.join(folder, layout);

  it('is green', { timeout: 600_000 }, () => {
    paxx(['app', layout, '--tarballs', 'tarballs', '--layout', layout], folder);
    for (const addition of additions) {
      paxx([...addition, '--skip-post-steps'], project());
      expect(paxx(['sync', '--check'], project())).toContain('everything is as it should be');
    }
    pnpm(['install', '--no-frozen-lockfile'], project());
    pnpm(['api:generate'], project());
    pnpm(['check'], project());
    pnpm(['build'], project());
  });

  it('is measured and traced where its image runs', { timeout: 120_000 }, async () => {
    const collector = await startCollector();
    const backend = path.join(project(), 'backend');
    const environment = {
      ...production,
      DATABASE_URL: createDatabase(database),
      PORT: String(await freePort()),
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    };
    const node = nodeOf(project());
    const [, ...words] = commandOf(readFileSync(path.join(project(), 'Dockerfile'), 'utf8'));
    await start(node, ['dist/manage.js', 'db', 'up', '--confirm'], backend, environment).ended;
    const server = start(node, words, backend, environment);
    try {
      await use(`http://127.0.0.1:${environment.PORT}`, server.output);
    } finally {
      expect(await server.stop(), server.output()).toBe(0);
      collector.close();
    }
    expect(warningsIn(server.output())).toEqual([]);

    const request = collector.spans.find(({ attributes }) => attributes['http.route'] === invoicesRoute);
    const inTrace = collector.spans.filter(({ traceId }) => traceId === request?.traceId);
    const below = inTrace.filter(({ parentSpanId }) => parentSpanId === request?.spanId);
    const [task] = below.filter(({ name }) => name === 'task invoices.recount');
    expect(request?.name).toBe(`POST ${invoicesRoute}`);
    expect(below.map(({ name }) => name)).toContainEqual(expect.stringContaining('pg.query:INSERT'));
    expect(inTrace.filter(({ parentSpanId }) => parentSpanId === task?.spanId)).not.toEqual([]);
    const lines = server
      .output()
      .split('\n')
      .filter((line) => line.includes(request?.traceId ?? 'none'));
    for (const words of ['task done', 'request completed'])
      expect(lines.filter((line) => line.includes(words) && line.includes('"reqId":"the-one"'))).toHaveLength(
        1,
      );
  });

  it('misses what is not registered, and sync registers it again', { timeout: 300_000 }, () => {
    const source = path.join(project(), 'backend/src');
    const registries = registrations.filter(([file]) => existsSync(path.join(source, file)));
    for (const [file, symbol] of registries) {
      const text = readFileSync(path.join(source, file), 'utf8');
      const without = text.split('\n').filter((line) => !new RegExp(`\\b${symbol}\\b`).test(line));
      expect(without.length).toBeLessThan(text.split('\n').length);
      writeFileSync(path.join(source, file), without.join('\n'));
    }
    const lint = [
      'exec',
      'eslint',
      ...new Set(registries.map(([file]) => `backend/src/${path.dirname(file)}`)),
    ];
    const { status, stdout } = spawnSync('npx', ['--yes', 'pnpm@12.21.0', ...lint], {
      cwd: project(),
      encoding: 'utf8',
    });
    expect(status).not.toBe(0);
    for (const [, , rule] of registries) expect(stdout).toContain(`paxx/${rule}`);

    paxx(['sync'], project());
    expect(paxx(['sync', '--check'], project())).toContain('everything is as it should be');
    pnpm(lint, project());
  });
});

const invoicesRoute = '/api/v1/workspaces/:workspaceId/invoices';
const token = 'only Prometheus has this token';

const production: Environment = {
  NODE_ENV: 'production',
  JWT_SECRET: 'a secret that only this test can know',
  CORS_ORIGINS: 'none',
  TRUST_PROXY: 'none',
  REGISTRATION_ENABLED: 'true',
  PAYMENTS_KEY: 'a key',
  EXCHANGE_RATES_KEY: 'a key',
  METRICS_TOKEN: token,
};

/** Does what leaves traces: an invoice, whose task runs, and a file. */
async function use(origin: string, output: () => string): Promise<void> {
  const send = (method: string, url: string, headers: Environment = {}, body?: object | string) =>
    fetch(origin + url, {
      method,
      headers: { ...(typeof body === 'object' ? { 'content-type': 'application/json' } : {}), ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  const isReady = (): Promise<boolean> =>
    send('GET', '/health/ready').then(
      ({ ok }) => ok,
      () => false,
    );
  await expect.poll(isReady, { timeout: 60_000, message: output() }).toBe(true);
  const account = { email: 'ada@example.com', password: 'a password that is long enough' };
  await send('POST', '/api/v1/auth/register', {}, { ...account, name: 'Ada' });
  const login = (await (await send('POST', '/api/v1/auth/login', {}, account)).json()) as { token: string };
  const own = { authorization: `Bearer ${login.token}` };
  const made = await send('POST', '/api/v1/workspaces', own, { name: 'Engines' });
  const workspace = `/api/v1/workspaces/${((await made.json()) as { id: string }).id}`;

  const invoice = await send(
    'POST',
    `${workspace}/invoices`,
    { ...own, 'x-request-id': 'the-one' },
    { number: '1', amount: '1' },
  );
  expect(invoice.status, output()).toBe(201);
  const png = { ...own, 'content-type': 'image/png' };
  expect((await send('PUT', `${workspace}/files/a.png`, png, 'bytes')).status).toBe(204);
  expect(await (await send('GET', `${workspace}/files/a.png`, own)).text()).toBe('bytes');
  await expect.poll(output, { timeout: 20_000 }).toContain('task done');

  expect((await send('GET', '/metrics')).status).toBe(401);
  const metrics = await (await send('GET', '/metrics', { authorization: `Bearer ${token}` })).text();
  expect(metrics).toContain(
    `http_request_duration_seconds_count{method="POST",route="${invoicesRoute}",status="201"} 1`,
  );
  for (const name of [
    'nodejs_eventloop_lag_seconds',
    'database_connections{state="open"}',
    'tasks{queue="default"',
  ])
    expect(metrics).toContain(`\n${name}`);
}

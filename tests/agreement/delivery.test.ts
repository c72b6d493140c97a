import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

/** What delivers the generated project must name things that the project has (P12, P13). */
const shop = fileURLToPath(new URL('../../examples/shop', import.meta.url));
const read = (file: string): string => readFileSync(path.join(shop, file), 'utf8');
const yaml = (file: string): unknown => parse(read(file), { merge: true, strict: true, uniqueKeys: true });

const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
/** The web's sources say what it reads. */
const readByWeb = readdirSync(path.join(shop, 'frontend/src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) => [...read(`frontend/src/${file}`).matchAll(/process\.env\['(\w+)'\]/g)]);
const documented = [...read('.env.example').matchAll(/^#? ?([A-Z_]+)=/gm), ...readByWeb].map(
  ([, name]) => name,
);

interface Service {
  readonly image?: string;
  readonly build?: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly depends_on?: Readonly<Record<string, unknown>>;
}

const { services } = yaml('compose.yaml') as { services: Record<string, Service> };
const own = Object.values(services).filter(({ build }) => build !== undefined);

describe('compose.yaml', () => {
  it('starts what the production build makes', () => {
    const files = own
      .flatMap(({ command = [] }) => command)
      .filter((word) => word.startsWith('dist/'))
      .map((file) => file.replace(/^dist(.*)\.js$/, 'src$1.ts'));
    expect(files).toContain('src/worker.ts');
    expect(files.filter((file) => !existsSync(path.join(shop, 'backend', file)))).toEqual([]);
  });

  it('sets variables that the application reads', () => {
    const names = own.flatMap(({ environment = {} }) => Object.keys(environment));
    expect(names.filter((name) => !documented.includes(name))).toEqual([]);
  });

  it('waits for services that there are', () => {
    const awaited = Object.values(services).flatMap(({ depends_on = {} }) => Object.keys(depends_on));
    expect(awaited.filter((name) => !(name in services))).toEqual([]);
  });

  it('opens no port to other machines', () => {
    const ports = [...read('compose.yaml').matchAll(/ports: \['([^']+)'/g)].map(([, port]) => port);
    expect(ports.length).toBeGreaterThan(1);
    expect(ports.filter((port) => !port?.startsWith('127.0.0.1:'))).toEqual([]);
  });
});

describe.each(['.github/workflows/ci.yml', 'lefthook.yml'])('%s', (file) => {
  it('runs scripts that package.json has', () => {
    expect(yaml(file)).toBeTypeOf('object');
    const builtIn = ['install', 'exec'];
    const called = [...read(file).matchAll(/run: pnpm ([\w:-]+)/g)].map(([, name]) => name ?? '');
    expect(called.length).toBeGreaterThan(1);
    expect(called.filter((name) => !builtIn.includes(name) && !(name in scripts))).toEqual([]);
  });
});

describe('the Dockerfile', () => {
  it('copies files that there are', () => {
    const copied = [...read('Dockerfile').matchAll(/^COPY (?!--from)(.+) \S+$/gm)]
      .flatMap(([, files = '']) => files.split(' '))
      .filter((file) => file !== 'pnpm-lock.yaml');
    expect(copied.filter((file) => !existsSync(path.join(shop, file)))).toEqual([]);
  });
});

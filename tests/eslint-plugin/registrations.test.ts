import { RegistryEditor } from 'paxx-conventions';
import { describe, expect, it } from 'vitest';
import { fixtureFiles, registryFiles, watched } from './support/fixture-files.ts';
import { eslintIn, lint } from './support/lint.ts';
import { useProject } from './support/project.ts';

it('is content with a project as the registrars leave it', async () => {
  expect(await lint(useProject(fixtureFiles))).toEqual([]);
});

describe.each(watched)('an entry that is removed from $file by hand', ({ registry, file, parts }) => {
  const whole = registryFiles[file] ?? '';
  const entries = parts.map(({ entry }) => entry);
  const removal = new RegistryEditor(whole, registry, file).remove(entries.slice(1));
  const broken = removal.kind === 'edited' ? removal.text : whole;

  it('is reported at the container and in the file that lost it, in the same words', async () => {
    expect(broken).not.toBe(whole);
    const found = await lint(useProject({ ...fixtureFiles, [file]: broken }));
    const linted = [file, ...parts.slice(1).map(({ path }) => path)].filter((path) => path.endsWith('.ts'));
    expect(found.map((one) => one.file).sort()).toEqual(linted.sort());
    expect(new Set(found.map(({ rule }) => rule))).toEqual(new Set([`paxx/${registry.rule?.name ?? ''}`]));
    expect(new Set(found.map(({ message }) => message)).size).toBe(1);
  });

  it('I7 is told as the line that the fix writes', async () => {
    const [found] = await lint(useProject({ ...fixtureFiles, [file]: broken }), [file]);
    const line = /Add "(.*)" there/.exec(found?.message ?? '')?.[1] ?? '';
    expect(whole.split('\n').map((one) => one.trim())).toContain(line);
    expect(broken).not.toContain(line);
  });

  it('comes back byte for byte, by itself where its place is clear', async () => {
    const project = useProject({ ...fixtureFiles, [file]: broken });
    const [result] = await eslintIn(project, { fix: true }).lintFiles([file]);
    const [message] = (await eslintIn(project).lintFiles([file]))[0]?.messages ?? [];
    const repair = message?.fix ?? message?.suggestions?.[0]?.fix;
    const [start = 0, end = 0] = repair?.range ?? [];
    expect(broken.slice(0, start) + (repair?.text ?? '') + broken.slice(end)).toBe(whole);
    expect(result?.output).toBe(registry.rule?.repair === 'fix' ? whole : undefined);
  });
});

it('adds everything that a registry lacks in one edit', async () => {
  const [models] = watched;
  const project = useProject({ ...fixtureFiles, [models?.file ?? '']: '' });
  const [result] = await eslintIn(project).lintFiles([models?.file ?? '']);
  const [first, second] = result?.messages ?? [];
  expect(first?.fix?.text).toBe(registryFiles[models?.file ?? '']);
  expect(second?.fix).toEqual(first?.fix);
});

it('offers an edit for each of the first entries only, where very many are dead', async () => {
  const file = 'backend/src/tasks/index.ts';
  const dead = Array.from({ length: 300 }, (_, index) => `gone${String(index)}`);
  const text = [
    ...dead.map((name) => `import { ${name}Tasks } from '../features/${name}/tasks.ts';`),
    registryFiles[file]?.replace(/};\n$/, ''),
    ...dead.map((name) => `  ${name}: ${name}Tasks,`),
    '};\n',
  ].join('\n');
  const project = useProject({ ...fixtureFiles, [file]: text });
  const [result] = await eslintIn(project).lintFiles([file]);
  const offered = result?.messages.filter(({ suggestions = [] }) => suggestions.length > 0);
  expect(result?.messages).toHaveLength(dead.length);
  expect(offered).toHaveLength(20);
});

it('I5 reads JSX in parts and in registries, by the extension of their files', async () => {
  const part = 'frontend/src/features/invoices/app.tsx';
  const registry = 'frontend/src/config/apps.tsx';
  const project = useProject({
    '.yo-rc.json': JSON.stringify({
      'generator-paxx': {
        layout: { frontendApp: 'frontend/src/features/{features}/app.tsx' },
        registries: { frontendApps: { file: registry }, apps: false, sidebar: false },
      },
    }),
    [part]: "export const invoicesApp = { slug: 'invoices', icon: <b /> };\n",
    [registry]: 'const icon = <i />;\n\nexport const appDefinitions = {\n  icon: () => icon,\n};\n',
  });
  const found = await lint(project, [part, registry]);
  expect(found.map(({ file, line, rule }) => [file, line, rule])).toEqual([
    [part, 1, 'paxx/registered-app'],
    [registry, 3, 'paxx/registered-app'],
  ]);
});

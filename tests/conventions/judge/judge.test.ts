import {
  applyRepairs,
  defaultConventions,
  entryFor,
  Judge,
  names,
  RegistryEditor,
  repairOf,
  type Finding,
  type Part,
  type Registry,
} from 'paxx-conventions';
import { describe, expect, it } from 'vitest';
import { emptyRegistries, partsOf, projectOf, type Files } from '../../support/memory-project.ts';

const findings = (project: ReturnType<typeof projectOf>): readonly Finding[] => new Judge(project).all();

/** Only the parts and registries of apps, so that every finding is about them. */
const otherParts: readonly Part[] = defaultConventions.registries
  .map(({ part }) => part)
  .filter((part) => !['app', 'frontendApp'].includes(part));

const messagesOf = (files: Files): string[] =>
  findings(projectOf({ ...emptyRegistries, ...files })).map(
    ({ kind, file, line, message }) => `${kind} ${file}:${String(line)}\n${message}`,
  );

describe('the judge', () => {
  it('has nothing to say of a fresh project', () => {
    expect(messagesOf({})).toEqual([]);
  });

  it('says what is missing, where, and what to run', () => {
    const files = partsOf('invoice', [
      ...otherParts.filter((part) => part !== 'router'),
      'app',
      'frontendApp',
    ]);
    expect(messagesOf(files)).toMatchInlineSnapshot(`
      [
        "missing backend/src/api/index.ts:1
      The router of "invoices" in "backend/src/features/invoices/router.ts" is not registered in "backend/src/api/index.ts". Add "invoices: invoicesRouter," there, or run "npx generator-paxx sync".",
      ]
    `);
  });

  it('says which file cannot be read, and why', () => {
    expect(messagesOf({ 'backend/src/api/index.ts': 'export const routers = {\n  a: \n' }))
      .toMatchInlineSnapshot(`
      [
        "unreadable backend/src/api/index.ts:3
      The registry "backend/src/api/index.ts" cannot be read. The file has a syntax error: Unexpected token. Correct it by hand.",
      ]
    `);
  });

  it('says that a registry is missing only where a part needs it', () => {
    const { 'backend/src/tasks/index.ts': _, ...others } = emptyRegistries;
    expect(findings(projectOf(others))).toEqual([]);
    const files = {
      ...others,
      ...partsOf('invoice', [...otherParts.filter((part) => part !== 'tasks'), 'app', 'frontendApp']),
    };
    expect(findings(projectOf(files)).map(({ message }) => message)).toMatchInlineSnapshot(`
      [
        "The registry of every task group, "backend/src/tasks/index.ts", does not exist, but "backend/src/features/invoices/tasks.ts" belongs into it. Restore it, or switch it off under "registries.tasks" in .yo-rc.json.",
      ]
    `);
  });

  it('says that the two sides of an app disagree', () => {
    const backendOnly = partsOf('invoice', [...otherParts, 'frontendApp']);
    expect(messagesOf(backendOnly)).toMatchInlineSnapshot(`
      [
        "missing backend/src/core/app-definitions.ts:1
      The backend app definition of "invoices" in "backend/src/features/invoices/app.ts" is not registered in "backend/src/core/app-definitions.ts". Add "invoices: invoicesApp," there, or run "npx generator-paxx sync".",
        "disagreeing backend/src/core/app-definitions.ts:1
      The backend app definition "invoices" in "backend/src/core/app-definitions.ts" has no counterpart in "frontend/src/config/appDefinitions.ts". Add the frontend app definition in "frontend/src/features/invoices/app.ts", or remove this entry.",
      ]
    `);
    const frontendOnly = {
      'frontend/src/config/appDefinitions.ts':
        "import { local } from './local';\n\nexport const appDefinitions = { invoices: local };\n",
    };
    expect(messagesOf(frontendOnly)).toMatchInlineSnapshot(`
      [
        "disagreeing frontend/src/config/appDefinitions.ts:3
      The frontend app definition "invoices" in "frontend/src/config/appDefinitions.ts" has no counterpart in "backend/src/core/app-definitions.ts". Add the backend app definition in "backend/src/features/invoices/app.ts", or remove this entry.",
      ]
    `);
  });

  it('asks for the right key and the right origin', () => {
    const files = {
      ...partsOf('invoice', otherParts),
      'backend/src/core/app-definitions.ts':
        "import { invoicesApp } from '../features/invoices/app.ts';\nexport const appDefinitions = { bills: invoicesApp };\n",
      'frontend/src/config/appDefinitions.ts':
        "import { invoicesApp } from './old';\nexport const appDefinitions = { invoices: invoicesApp };\n",
      'frontend/src/config/sidebarLayouts.ts':
        "export const sidebarLayout = { invoices: { section: 'admin' } };\n",
    };
    expect(messagesOf(files)).toMatchInlineSnapshot(`
      [
        "misnamed backend/src/core/app-definitions.ts:2
      The backend app definition "bills" in "backend/src/core/app-definitions.ts" must stand under the key "invoices". Rename it, or run "npx generator-paxx sync".",
        "displaced frontend/src/config/appDefinitions.ts:2
      The key "invoices" in "frontend/src/config/appDefinitions.ts" holds invoicesApp from "./old", and not the frontend app definition of "invoices". Make the line "invoices: invoicesApp,".",
      ]
    `);
  });

  it('R8: says what belongs to nothing', () => {
    const sidebar = "export const sidebarLayout = {\n  gadgets: { section: 'main' },\n};\n";
    expect(messagesOf({ 'frontend/src/config/sidebarLayouts.ts': sidebar })).toEqual([
      'orphaned frontend/src/config/sidebarLayouts.ts:2\nThe sidebar entry "gadgets" in ' +
        '"frontend/src/config/sidebarLayouts.ts" belongs to nothing. Remove it, or run "npx generator-paxx sync".',
    ]);
  });

  it('says that a part of a registry is not understood, where something may be missing', () => {
    const file = 'backend/src/core/app-definitions.ts';
    const files = {
      ...partsOf('invoice', [...otherParts, 'frontendApp']),
      ...partsOf('order item', [...otherParts, 'frontendApp']),
      'frontend/src/config/appDefinitions.ts': 'export const appDefinitions = { ...all };',
      [file]: 'export const appDefinitions = {\n  ...all,\n};',
    };
    expect(messagesOf(files)).toEqual([
      `unclear ${file}:2\nNobody can tell what "...all" in "${file}" registers, so the backend app definition of "invoices" (and 1 more) may be missing. Write out what it stands for.`,
      'unclear frontend/src/config/appDefinitions.ts:1\nNobody can tell what "...all" in "frontend/src/config/appDefinitions.ts" registers, so a frontend app definition that is missing there cannot be reported. Write out what it stands for.',
    ]);
  });

  it('says that a part of a registry is not understood, where its counterpart holds more', () => {
    const files = {
      'backend/src/core/app-definitions.ts':
        "import { local } from './local.ts';\n\nexport const appDefinitions = { invoices: local, orders: local };\n",
      'frontend/src/config/appDefinitions.ts':
        "import { local, more } from './local';\n\nexport const appDefinitions = {\n  orders: local,\n  ...more,\n};\n",
    };
    expect(messagesOf(files)).toMatchInlineSnapshot(`
      [
        "unclear frontend/src/config/appDefinitions.ts:5
      Nobody can tell what "...more" in "frontend/src/config/appDefinitions.ts" registers, so the frontend app definition of "invoices" may be missing. Write out what it stands for.",
      ]
    `);
  });

  it('says what a part calls itself, when it is registered under another name (C9)', () => {
    const parts = partsOf('invoice', otherParts);
    const app = 'backend/src/features/invoices/app.ts';
    const [registered] = [
      {
        ...parts,
        [app]: "export const invoicesApp = { slug: 'bills' };",
        'backend/src/core/app-definitions.ts':
          "import { invoicesApp } from '../features/invoices/app.ts';\nexport const appDefinitions = { invoices: invoicesApp };\n",
        'frontend/src/config/appDefinitions.ts':
          "import { invoicesApp } from '../features/invoices/app';\nexport const appDefinitions = { invoices: invoicesApp };\n",
        'frontend/src/config/sidebarLayouts.ts': 'export const sidebarLayout = { invoices: {} };\n',
      },
    ];
    expect(messagesOf(registered)).toEqual([
      `mismatched backend/src/core/app-definitions.ts:2\nThe backend app definition "invoices" in "backend/src/core/app-definitions.ts" says in "${app}" that its slug is "bills". Make both the same.`,
    ]);
  });

  const router = 'backend/src/features/invoices/router.ts';
  const invoices = `import { invoicesRouter } from '../features/invoices/router.js';\n`;
  const onlyRouter = { [router]: 'export const invoicesRouter = 1;' };

  it.each([
    ['complete', `${invoices}export const routers = { invoices: invoicesRouter };`, []],
    [
      'R1: with a call as the value',
      `${invoices}export const routers = { invoices: guarded(invoicesRouter) };`,
      [],
    ],
    [
      'R1: with a condition as the value',
      `${invoices}export const routers = { invoices: a ? invoicesRouter : b };`,
      [],
    ],
    ['R2: with a call elsewhere', 'export const routers = { tickets: guarded(tickets) };', ['missing']],
    ['R3: with a conditional spread', 'export const routers = { ...(a ? b : {}) };', ['unclear']],
    ['R3: with an assignment below', `export const routers = {};\nrouters.invoices = make();`, []],
    [
      'R3: with a condition in a spread that is spelled out',
      `${invoices}export const routers = { ...(a ? { invoices: invoicesRouter } : {}) };`,
      [],
    ],
    [
      'R3: with a variable of the file spread into it',
      `${invoices}const more = { invoices: invoicesRouter };\nexport const routers = { ...more };`,
      [],
    ],
    [
      'R3: with an object assigned below',
      `${invoices}export const routers = {};\nObject.assign(routers, { invoices: invoicesRouter });`,
      [],
    ],
    [
      'R3: that is open although nothing is missing',
      `${invoices}export const routers = { invoices: invoicesRouter, ...more };`,
      ['unclear'],
    ],
    [
      'R3: that another variable changes',
      `${invoices}export const routers = { invoices: invoicesRouter };\nexport const all = Object.assign(routers, more);`,
      ['unclear'],
    ],
    [
      'R3: that an entry is deleted from',
      `${invoices}export const routers = { invoices: invoicesRouter };\ndelete routers.invoices;`,
      ['unclear'],
    ],
    [
      'R3: that a function changes',
      `${invoices}export const routers = { invoices: invoicesRouter };\nexport function mount() { routers.users = x; }`,
      ['unclear'],
    ],
    [
      'R3: with assigned entries below',
      `export const routers = {};\nObject.assign(routers, more);`,
      ['unclear'],
    ],
    ['R1: with a call that names nothing as the value', 'export const routers = { invoices: main() };', []],
    [
      'R1: with a local variable that holds the call',
      `${invoices}const aLocal = guarded(invoicesRouter);\nexport const routers = { invoices: aLocal };`,
      [],
    ],
    [
      'R1: that loads it late',
      `export const routers = { invoices: lazy(() => import('../features/invoices/router.ts')) };`,
      [],
    ],
    [
      'R1: with a call under another key',
      `${invoices}export const routers = { bills: guarded(invoicesRouter) };`,
      ['misnamed bills'],
    ],
    [
      'R1: with a call of something that is gone',
      `${invoices}import { oldRouter } from '../features/olds/router';\nexport const routers = { invoices: invoicesRouter, olds: guarded(oldRouter) };`,
      ['dead olds'],
    ],
    [
      'R1: with a call of the router of another feature',
      `import { usersRouter } from '../features/users/router';\nexport const routers = { invoices: guarded(usersRouter) };`,
      ['displaced invoices'],
    ],
    ['R1: with nothing under the key', 'export const routers = { invoices: null };', ['displaced invoices']],
    [
      'R1: with undefined under the key',
      'export const routers = { invoices: undefined };',
      ['displaced invoices'],
    ],
    [
      'R1: with a local value under the key',
      'const aLocal = () => {};\nexport const routers = { invoices: aLocal };',
      ['displaced invoices'],
    ],
    [
      'R1: with a name under the key that nothing declares',
      'export const routers = { invoices: aLocal };',
      ['displaced invoices'],
    ],
    [
      'R1: with one key and two values',
      `${invoices}export const routers = { invoices: guarded(invoicesRouter), invoices: invoicesRouter };`,
      ['overruled invoices'],
    ],
    [
      'R1: with one thing under two keys',
      `${invoices}export const routers = { bills: invoicesRouter, invoices: invoicesRouter };`,
      ['repeated bills'],
    ],
    [
      'R6: with an alias that nobody knows',
      "import { invoicesRouter } from '#features/invoices';\nexport const routers = { invoices: invoicesRouter };",
      [],
    ],
    [
      'R6: with another name from an alias that nobody knows',
      "import { usersRouter } from '#features/users';\nexport const routers = { invoices: usersRouter };",
      ['displaced invoices'],
    ],
    [
      'R6: with an alias that nobody knows under another key',
      "import { invoicesRouter } from '#features/invoices';\nexport const routers = { bills: invoicesRouter };",
      ['misnamed bills'],
    ],
    [
      'R6: with a name of its own from an index above the part',
      "import { billing } from '../features/invoices/index.ts';\nexport const routers = { invoices: billing };",
      [],
    ],
    [
      'R6: with the name of another part from an index above the part',
      "import { usersRouter } from '../features/index.ts';\nexport const routers = { invoices: usersRouter };",
      ['displaced invoices'],
    ],
    ['that is no UTF-8', 'export const routers = {};\n// caf\uFFFD', ['unreadable']],
    ['lacking one', 'export const routers = {};', ['missing']],
    ['with a local value under the key', 'export const routers = { invoices: invoicesRouter };', []],
    [
      'with an entry whose file is gone',
      `${invoices}import { oldRouter } from '../features/olds/router';\nexport const routers = { invoices: invoicesRouter, olds: oldRouter };`,
      ['dead olds'],
    ],
    [
      'with an entry from a file that is no part',
      `${invoices}import { health } from './health.ts';\nexport const routers = { invoices: invoicesRouter, health };`,
      [],
    ],
    [
      'with an entry twice',
      `${invoices}export const routers = {\n  invoices: invoicesRouter,\n  invoices: invoicesRouter,\n};`,
      ['duplicate invoices'],
    ],
    ['with another key', `${invoices}export const routers = { bills: invoicesRouter };`, ['misnamed bills']],
    [
      'with another thing under the key',
      "import { usersRouter } from './users.ts';\nexport const routers = { invoices: usersRouter };",
      ['displaced invoices'],
    ],
    ['R9: half-typed', 'export const routers = {', ['unreadable']],
  ])('judges a registry %s', (_, text, found) => {
    const files = { ...emptyRegistries, ...onlyRouter, 'backend/src/api/index.ts': text };
    const said = findings(projectOf(files)).map(({ kind, read }) => (read ? `${kind} ${read.key}` : kind));
    expect(said).toEqual(found);
  });

  it('keeps the literal that counts: the last one', () => {
    const files = {
      ...partsOf('invoice', otherParts),
      'backend/src/core/app-definitions.ts':
        "import { invoicesApp } from '../features/invoices/app.ts';\nexport const appDefinitions = { invoices: invoicesApp };\n",
      'frontend/src/config/appDefinitions.ts':
        "import { invoicesApp } from '../features/invoices/app';\nexport const appDefinitions = { invoices: invoicesApp };\n",
      'frontend/src/config/sidebarLayouts.ts':
        'export const sidebarLayout = {\n  invoices: {},\n  invoices: { section: "admin" },\n};',
    };
    expect(
      findings(projectOf({ ...emptyRegistries, ...files })).map(({ kind, line }) => [kind, line]),
    ).toEqual([['duplicate', 2]]);
  });

  describe('R8: in the sidebar', () => {
    const app = (feature: string) => ({
      ...partsOf(feature, otherParts),
      'backend/src/core/app-definitions.ts':
        "import { invoicesApp } from '../features/invoices/app.ts';\nexport const appDefinitions = { invoices: invoicesApp };\n",
      'frontend/src/config/appDefinitions.ts':
        "import { invoicesApp } from '../features/invoices/app';\nexport const appDefinitions = { invoices: invoicesApp };\n",
    });
    const saidOf = (files: Files, entries: string) =>
      messagesOf({
        ...files,
        'frontend/src/config/sidebarLayouts.ts': `export const sidebarLayout = { ${entries} };\n`,
      })
        .filter((one) => one.includes('sidebarLayouts'))
        .map((one) => one.replace('The sidebar entry ', '').split('\n')[1]?.split('" in "')[0]);

    it.each([
      ["bills: { section: 'own' }", ['"bills']],
      ["bills: { section: 'main' }", ['of "invoices', '"bills']],
      ["bills: { section: 'own' }, money: { section: 'own' }", ['"bills', '"money']],
      ["invoices: {}, bills: { section: 'own' }", ['"bills']],
      ['gadgets: {}, gadgets: {}, invoices: {}', ['"gadgets', '"gadgets']],
      ['invoices: undefined', ['The key "invoices']],
    ])('says of %s what it is', (entries, said) => {
      expect(saidOf(app('invoice'), entries)).toEqual(said);
    });

    it('keeps the value of an entry whose key was renamed by hand, and guesses nothing', () => {
      const sidebar = (entries: string) => ({
        ...emptyRegistries,
        ...app('invoice'),
        'frontend/src/config/sidebarLayouts.ts': `export const sidebarLayout = { ${entries} };\n`,
      });
      const repairsOf = (entries: string) =>
        findings(projectOf(sidebar(entries))).flatMap((one) => repairOf(one)?.kind ?? one.kind);
      expect(repairsOf("bills: { section: 'own' }")).toEqual(['rename']);
      expect(repairsOf("bills: { section: 'own' }, money: { section: 'own' }")).toEqual(['stray', 'stray']);
    });
  });

  describe('R6: sees through the aliases of a project, and writes nothing twice', () => {
    const model = 'backend/src/features/invoices/model.ts';
    const files = { ...emptyRegistries, [model]: partsOf('invoice')[model] ?? '' };
    const dead = 'export * from ';
    const imports = (value: unknown) => JSON.stringify({ imports: { '#features/*': value } });
    const paths = (own: object) => `// Comments are allowed.\n${JSON.stringify(own).replace(/\}$/, ',}')}`;
    const config = (compilerOptions: object, more: object = {}) => paths({ compilerOptions, ...more });

    it.each([
      [
        'package.json',
        '#features/invoices/model.ts',
        { 'backend/package.json': imports('./src/features/*') },
      ],
      [
        'package.json, under conditions',
        '#features/invoices/model.ts',
        { 'package.json': imports({ types: './types/*', default: ['./backend/src/features/*'] }) },
      ],
      [
        'tsconfig.json',
        '@features/invoices/model',
        { 'backend/tsconfig.json': config({ paths: { '@features/*': ['./src/features/*'] } }) },
      ],
      [
        'the file that it extends, below a base',
        '@features/invoices/model.js',
        {
          'backend/tsconfig.json': config({}, { extends: '../tsconfig.base' }),
          'tsconfig.base.json': config({
            baseUrl: './backend',
            paths: { '@features/*': ['gone/*', 'src/features/*'] },
          }),
        },
      ],
      [
        'several that it extends, from a package',
        '~/features/invoices/model.ts',
        {
          'backend/tsconfig.json': config({}, { extends: ['@acme/base', './missing.json'] }),
          'node_modules/@acme/base/tsconfig.json': config({ paths: { '~/*': ['${configDir}/src/*'] } }),
        },
      ],
      [
        'one that it refers to',
        '@/features/invoices/model.ts',
        {
          'backend/tsconfig.json': config({}, { references: [{ path: './tsconfig.app.json' }] }),
          'backend/tsconfig.app.json': config({ paths: { '@/*': ['./src/*'] } }),
        },
      ],
      [
        'a base alone',
        'src/features/invoices/model.ts',
        { 'backend/tsconfig.json': config({ baseUrl: '.' }), 'backend/package.json': '{}' },
      ],
      [
        'jsconfig.json, word by word',
        'invoices',
        { 'backend/jsconfig.json': config({ paths: { invoices: ['./src/features/invoices/model.ts'] } }) },
      ],
    ])('%s', (_, specifier, project) => {
      const schema = (from: string) => ({
        ...files,
        ...project,
        'backend/src/db/schema.ts': `${dead}'${from}';\n`,
      });
      expect(findings(projectOf(schema(specifier)))).toEqual([]);
      if (!specifier.includes('/')) return;
      const gone = schema(specifier.replace('invoices', 'orders'));
      const kinds = findings(projectOf(gone)).map(({ kind }) => kind);
      // Below a base alone, what is gone looks like a package that nobody has.
      expect(kinds).toEqual(specifier.startsWith('src/') ? ['unclear'] : ['missing', 'dead']);
    });

    it('says that it cannot tell, where an alias leads to no part and to no file', () => {
      const astray = {
        ...files,
        'backend/tsconfig.json': config({}, { extends: '../tsconfig.base.json' }),
        'tsconfig.base.json': config({ paths: { '@/*': ['./src/*'] } }),
        'backend/src/db/schema.ts': `${dead}'@/features/invoices/model.ts';\n`,
      };
      expect(findings(projectOf(astray)).map(({ kind }) => kind)).toEqual(['unclear']);
    });

    it('says that it cannot tell, where nobody knows the alias', () => {
      const unknown = { ...files, 'backend/src/db/schema.ts': `${dead}'#models/invoices';\n` };
      expect(findings(projectOf(unknown)).map(({ kind }) => kind)).toEqual(['unclear']);
    });
  });

  it('I7: tells people to write what the repair writes', () => {
    const model = 'backend/src/features/invoices/model.ts';
    const files = {
      ...emptyRegistries,
      [model]: partsOf('invoice')[model] ?? '',
      'backend/src/db/schema.ts': 'export * from "./tag"\nexport * from "./user"\n',
    };
    const [finding] = findings(projectOf(files));
    expect(finding?.data['line']).toBe('export * from "../features/invoices/model"');
    if (!finding) return;
    const editor = new RegistryEditor(files['backend/src/db/schema.ts'], finding.registry);
    const repair = repairOf(finding);
    expect(applyRepairs(editor, repair ? [repair] : []).editor.text).toContain(finding.data['line']);
  });

  it.each([
    [
      'export { default as tags } from "./tag";',
      'models',
      'The exports of this file have another form: each names what it exports.',
    ],
    [
      'export const sidebarLayout = [{ slug: "users" }];',
      'sidebar',
      'The variable "sidebarLayout" is no object literal.',
    ],
    [
      'export const routers = [new UsersRouter()];',
      'routers',
      'The elements of this list have another form.',
    ],
  ])('I7: refuses to write into %s', (text, id, reason) => {
    const row = defaultConventions.registries.find((one) => one.id === id);
    const registry = { ...row, shape: id === 'routers' ? 'array' : row?.shape } as Registry;
    const result = new RegistryEditor(text, registry).add([
      entryFor(registry, names('invoice'), defaultConventions),
    ]);
    expect(result).toMatchObject({ kind: 'cannot', reason });
  });

  it('counts lines as ESLint does, line separators too', () => {
    const text = "const note = '\u2028';\nexport const sidebarLayout = { bills: {} };\n";
    const files = { ...emptyRegistries, 'frontend/src/config/sidebarLayouts.ts': text };
    expect(findings(projectOf(files)).map(({ line }) => line)).toEqual([3]);
  });

  it('carries the feature and the entry, for the command that repairs it', () => {
    const [first] = findings(projectOf({ ...emptyRegistries, ...partsOf('order item') }));
    expect(first).toMatchObject({
      kind: 'missing',
      registry: { id: 'models' },
      feature: names('order item'),
      member: { entry: { from: '../features/order-items/model.ts' } },
    });
  });
});

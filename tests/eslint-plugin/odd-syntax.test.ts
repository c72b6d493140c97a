import { createRequire } from 'node:module';
import parser from '@typescript-eslint/parser';
import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/utils';
import { Linter } from 'eslint';
import paxx from 'eslint-plugin-paxx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixtureFiles } from './support/fixture-files.ts';
import { oddFiles, positions } from './support/odd-syntax.ts';
import { createProject, type Project } from './support/project.ts';

interface Tree {
  readonly ast: TSESTree.Program;
  readonly visitorKeys: Readonly<Record<string, readonly string[]>>;
}

type Change = (tree: Tree) => void;

interface Espree {
  readonly parse: (code: string, options: object) => TSESTree.Program;
  readonly VisitorKeys: Tree['visitorKeys'];
}

const requireOfEslint = createRequire(createRequire(import.meta.url).resolve('eslint/package.json'));
const espree = requireOfEslint('espree') as Espree;

const rules: Linter.RulesRecord = Object.fromEntries(
  Object.keys(paxx.rules).map((name) => [`paxx/${name}`, 'error']),
);
const files = [
  'backend/src/features/invoices/router.ts',
  'backend/src/features/invoices/model.ts',
  'backend/src/features/invoices/service.ts',
  'backend/src/features/invoices/app.ts',
  'backend/src/api/index.ts',
  'backend/src/db/schema.ts',
  'frontend/src/config/appDefinitions.ts',
];

let project: Project;
beforeAll(() => {
  project = createProject(fixtureFiles);
  linter = new Linter({ cwd: project.root });
});
afterAll(() => project.remove('.'));

/** Every way in which parsers say that a part of a node is left out. */
const absences: Readonly<Record<string, (node: Record<string, unknown>, key: string) => void>> = {
  null: (node, key) => {
    node[key] = null;
  },
  undefined: (node, key) => {
    node[key] = undefined;
  },
  'no key': (node, key) => {
    Reflect.deleteProperty(node, key);
  },
};

function* nodesIn(node: unknown, { visitorKeys }: Tree): Generator<Record<string, unknown>> {
  const { type } = node as TSESTree.Node;
  yield node as Record<string, unknown>;
  for (const key of visitorKeys[type] ?? [])
    for (const child of [(node as Record<string, unknown>)[key]].flat())
      if (child) yield* nodesIn(child, { visitorKeys } as Tree);
}

/** The parts that are left out somewhere in the corpus, so that they may be left out everywhere. */
const optional = new Set<string>();

function note(tree: Tree): void {
  for (const node of nodesIn(tree.ast, tree))
    for (const key of tree.visitorKeys[String(node['type'])] ?? [])
      if (node[key] === null || node[key] === undefined) optional.add(`${String(node['type'])}.${key}`);
}

/** Leaves out in every node what may be left out; holes become what the tree has for nothing. */
const withoutOptional =
  (absent: keyof typeof absences): Change =>
  (tree) => {
    for (const node of [...nodesIn(tree.ast, tree)])
      for (const key of tree.visitorKeys[String(node['type'])] ?? [])
        // A "try" needs one of its two, and a "switch" has one default: ESLint itself counts on that.
        if (!/^(?:handler|finalizer|test)$/.test(key) && optional.has(`${String(node['type'])}.${key}`))
          absences[absent]?.(node, key);
  };

/** Says nothing as another parser does, without leaving anything more out. */
const saying =
  (absent: keyof typeof absences): Change =>
  (tree) => {
    for (const node of [...nodesIn(tree.ast, tree)])
      for (const key of tree.visitorKeys[String(node['type'])] ?? []) {
        const child = node[key];
        if (child === null || child === undefined) absences[absent]?.(node, key);
        if (Array.isArray(child))
          node[key] = child.map((one: unknown) => one ?? (absent === 'null' ? null : undefined));
      }
  };

const typescript = (change: Change): Linter.Parser => ({
  parseForESLint(code: string, options: Record<string, unknown>) {
    const result = parser.parseForESLint(code, options);
    change(result as unknown as Tree);
    return result as never;
  },
});

const javascript = (change: Change): Linter.Parser => ({
  parseForESLint(code: string, options: object) {
    const ast = espree.parse(code, {
      ...options,
      ecmaVersion: 'latest',
      sourceType: 'module',
      range: true,
      loc: true,
      tokens: true,
      comment: true,
    });
    change({ ast, visitorKeys: espree.VisitorKeys });
    return { ast };
  },
});

let linter: Linter;

/** Lints a text with every rule; a rule that throws makes this throw. Gives the syntax error back, if there is one. */
function lint(code: string, file: string, own: Linter.Parser, isJsx = false): string | undefined {
  const messages = linter.verify(
    code,
    {
      files: ['**/*.{ts,tsx}'],
      plugins: { paxx },
      languageOptions: { parser: own, parserOptions: { ecmaFeatures: { jsx: isJsx } } },
      rules,
    },
    { filename: isJsx ? `${project.at(file)}x` : project.at(file) },
  );
  if (messages.some(({ message }) => message.startsWith('No matching')))
    throw new Error('Nothing is linted.');
  return messages.find(({ fatal }) => fatal)?.message;
}

const nothing: Change = () => undefined;
const { statements, typed, modules, jsx } = oddFiles;
const [last = '', ...typedStatements] = [...typed].reverse();

/** All statements at one place, each in a block of its own. */
const at = (place: string, codes: readonly string[]): string =>
  place.replace('CODE', () => codes.map((code) => `{ ${code} }`).join('\n'));
const places = Object.values(positions);
const ofJavaScript = [...places.map((place) => at(place, statements)), ...modules];
const ofTypeScript = [...ofJavaScript, last, ...places.map((place) => at(place, typedStatements))];

/** What is not JavaScript yet is left out, and so is what may not stand everywhere. */
const codesOfEspree = [
  ...places.slice(1).map((place) => at(withoutTypes(place), statements.map(withoutTypes))),
  ...modules,
];

function withoutTypes(code: string): string {
  return code
    .replace('accessor auto = 1; ', '')
    .replace('new.target; ', '')
    .replace(/import type .*?;/g, '')
    .replace(/: (?:FastifyPluginAsyncZod|FastifyReply)/g, '')
    .replace(/using file = .*?; await using other = .*?;/, '');
}

const changes: Readonly<Record<string, Change>> = {
  'as it is': nothing,
  'with null for nothing': saying('null'),
  'with undefined for nothing': saying('undefined'),
  'without keys for nothing': saying('no key'),
  'with null for all that is optional': withoutOptional('null'),
  'with undefined for all that is optional': withoutOptional('undefined'),
  'without all that is optional': withoutOptional('no key'),
};

beforeAll(() => {
  for (const code of ofTypeScript) lint(code, 'other.ts', typescript(note));
  for (const code of jsx) lint(code, 'other.ts', typescript(note), true);
});

/** What only faulty code has, or no parser makes any more. */
const unmade = new Set([
  'WithStatement',
  'TSAbstractKeyword',
  'TSAsyncKeyword',
  'TSDeclareKeyword',
  'TSExportKeyword',
  'TSPrivateKeyword',
  'TSProtectedKeyword',
  'TSPublicKeyword',
  'TSReadonlyKeyword',
  'TSStaticKeyword',
  'TSIntrinsicKeyword',
  'TSTypeAssertion',
  'TSMappedType',
]);

it('holds every kind of node that there is', () => {
  const found = new Set<string>();
  const collect: Change = (tree) => {
    for (const { type } of nodesIn(tree.ast, tree)) found.add(String(type));
  };
  for (const code of ofTypeScript) lint(code, 'other.ts', typescript(collect));
  for (const code of jsx) lint(code, 'other.ts', typescript(collect), true);
  expect(Object.keys(AST_NODE_TYPES).filter((type) => !found.has(type) && !unmade.has(type))).toEqual([]);
  expect(optional.size).toBeGreaterThan(30);
});

describe.each(Object.entries(changes))('I1, I2: a tree of TypeScript %s', (_, change) => {
  it.each(files)('is linted as %s', (file) => {
    const own = typescript(change);
    for (const code of ofTypeScript) expect([code, lint(code, file, own)]).toEqual([code, undefined]);
    for (const code of jsx) expect(lint(code, file, own, true)).toBeUndefined();
  });
});

describe.each(Object.entries(changes))('I1, I2: a tree of JavaScript %s', (_, change) => {
  it.each(files)('is linted as %s', (file) => {
    const own = javascript(change);
    const codes = codesOfEspree.filter((code) => lint(code, file, javascript(nothing)) === undefined);
    expect(
      codesOfEspree
        .filter((code) => !codes.includes(code))
        .map((code) => lint(code, file, javascript(nothing))),
    ).toEqual(["Parsing error: Duplicate export 'default'"]);
    for (const code of codes) expect([code, lint(code, file, own)]).toEqual([code, undefined]);
    for (const code of jsx) expect(lint(code.replace('{...l}', ''), file, own, true)).toBeUndefined();
  });
});

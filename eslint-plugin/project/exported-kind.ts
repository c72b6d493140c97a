import type { TSESTree } from '@typescript-eslint/utils';
import { filesOfModule, modulesOf, parseSource, type Reader } from 'paxx-conventions';
import { kindOfInterface, kindOfName, kindOfType, type FastifyKind } from '../ast/fastify-kind.ts';
import type { Project } from './project.ts';

/** Where a name of a module comes from: its name in another one. */
interface Origin {
  readonly from: string;
  readonly name: string;
}

/** What a module says about its types. */
interface Types {
  readonly declared: ReadonlyMap<string, TSESTree.TSTypeAliasDeclaration | TSESTree.TSInterfaceDeclaration>;
  readonly imported: ReadonlyMap<string, Origin>;
  /** Exported name → name within the file. */
  readonly exported: ReadonlyMap<string, string>;
  readonly handedOn: ReadonlyMap<string, Origin>;
  readonly stars: readonly string[];
}

/**
 * The kind of a type that one file of a project imports from another: a project gives Fastify's long types a name of its
 * own, once. `undefined` where the way does not end at a name of Fastify's.
 *
 * @param path of the importing file, from the project's root
 */
export function exportedKind(
  project: Project,
  path: string,
  { from, name }: Origin,
  seen: ReadonlySet<string> = new Set(),
): FastifyKind | undefined {
  const named = kindOfName(name);
  if (named) return named;
  const files = modulesOf(path, from, project).flatMap(filesOfModule);
  // A folder of that name is no file, and has no types.
  const file = files.find((one) => project.derive(one, readerOf(one)) !== undefined);
  const types = file === undefined ? undefined : project.derive(file, readerOf(file));
  const key = `${file ?? ''} ${name}`;
  if (file === undefined || !types || seen.has(key)) return undefined;
  const follow = (origin: Origin): FastifyKind | undefined =>
    exportedKind(project, file, origin, new Set([...seen, key]));
  const local = types.exported.get(name);
  if (local !== undefined) return kindWithin(types, local, follow);
  const origin = types.handedOn.get(name);
  if (origin) return follow(origin);
  return types.stars.map((star) => follow({ from: star, name })).find(Boolean);
}

function kindWithin(
  { declared, imported }: Types,
  name: string,
  follow: (origin: Origin) => FastifyKind | undefined,
  seen: readonly string[] = [],
): FastifyKind | undefined {
  const next = (other: string): FastifyKind | undefined =>
    seen.includes(other)
      ? undefined
      : kindWithin({ declared, imported } as Types, other, follow, [...seen, name]);
  const declaration = declared.get(name);
  if (declaration?.type === 'TSInterfaceDeclaration') return kindOfInterface(declaration, next);
  if (declaration) return kindOfType(declaration.typeAnnotation, next);
  const origin = imported.get(name);
  return origin ? follow(origin) : undefined;
}

const readerOf = (path: string): Reader<Types | undefined> => ({
  name: 'types',
  read(text) {
    const source = parseSource(text, path);
    // Both parsers speak ESTree, with the same nodes for types.
    return source.kind === 'source' ? typesIn(source.program as unknown as TSESTree.Program) : undefined;
  },
});

function typesIn({ body }: TSESTree.Program): Types {
  const [declared, imported] = [new Map<string, never>(), new Map<string, Origin>()];
  const [exported, handedOn] = [new Map<string, string>(), new Map<string, Origin>()];
  const stars: string[] = [];
  const declare = (node: TSESTree.Node): string | undefined => {
    if (node.type !== 'TSTypeAliasDeclaration' && node.type !== 'TSInterfaceDeclaration') return undefined;
    declared.set(node.id.name, node as never);
    return node.id.name;
  };
  for (const node of body) {
    declare(node);
    if (node.type === 'ImportDeclaration')
      for (const one of node.specifiers)
        if (one.type === 'ImportSpecifier')
          imported.set(one.local.name, { from: node.source.value, name: textOf(one.imported) });
    if (node.type === 'ExportAllDeclaration' && !node.exported) stars.push(node.source.value);
    if (node.type !== 'ExportNamedDeclaration') continue;
    const own = node.declaration ? declare(node.declaration) : undefined;
    if (own !== undefined) exported.set(own, own);
    for (const one of node.specifiers) {
      const [local, name] = [textOf(one.local), textOf(one.exported)];
      if (node.source) handedOn.set(name, { from: node.source.value, name: local });
      else exported.set(name, local);
    }
  }
  return { declared, imported, exported, handedOn, stars };
}

const textOf = (node: TSESTree.Identifier | TSESTree.StringLiteral): string =>
  node.type === 'Identifier' ? node.name : node.value;

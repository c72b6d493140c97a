import type {
  BindingPattern,
  ImportDeclaration,
  ImportDeclarationSpecifier,
  ModuleExportName,
  Node,
  Statement,
} from 'oxc-parser';
import type { Source } from './parse-source.ts';

/** What a local name stands for, when an import statement declares it. */
export interface Binding {
  readonly local: string;
  /** The specifier as written. */
  readonly from: string;
  /** The name in the other file: `default` for a default import, `*` for a namespace. */
  readonly imported: string;
  /** A type is not a value: such a binding registers nothing. */
  readonly isType: boolean;
  readonly declaration: ImportDeclaration;
  readonly specifier: ImportDeclarationSpecifier;
}

/** Every name that an import statement of the file declares. */
export const bindingsOf = (source: Source): ReadonlyMap<string, Binding> =>
  new Map(
    importsOf(source)
      .flatMap(bindingsIn)
      .map((binding) => [binding.local, binding]),
  );

/** The import statements at the top level, in their order. */
export const importsOf = ({ program }: Source): ImportDeclaration[] =>
  program.body.filter((statement) => statement.type === 'ImportDeclaration');

/** The specifier of an import or export statement, as written. */
export const specifierOf = (statement: Statement): string | undefined =>
  'source' in statement ? statement.source?.value : undefined;

/** Whether a specifier names a file of the project, relatively or through a usual alias, and no package. */
export const isFileSpecifier = (specifier: string): boolean => /^(?:\.|[@~]\/|#)/.test(specifier);

/** The name of an export, which may be spelled as a string. */
export const nameOf = (name: ModuleExportName): string => (name.type === 'Literal' ? name.value : name.name);

const bindingsIn = (declaration: ImportDeclaration): Binding[] =>
  declaration.specifiers.map((specifier) => ({
    local: specifier.local.name,
    from: declaration.source.value,
    imported: importedBy(specifier),
    isType:
      declaration.importKind === 'type' ||
      (specifier.type === 'ImportSpecifier' && specifier.importKind === 'type'),
    declaration,
    specifier,
  }));

function importedBy(specifier: ImportDeclarationSpecifier): string {
  if (specifier.type === 'ImportDefaultSpecifier') return 'default';
  return specifier.type === 'ImportNamespaceSpecifier' ? '*' : nameOf(specifier.imported);
}

/** Every name that the file declares at its top level, imports included. */
export function declaredNames(source: Source): ReadonlySet<string> {
  const found = new Set(bindingsOf(source).keys());
  for (const statement of source.program.body) {
    const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    const node: Node | null = declared?.type === 'ExportDefaultDeclaration' ? declared.declaration : declared;
    for (const name of node ? namesDeclared(node) : []) found.add(name);
  }
  return found;
}

function namesDeclared(node: Node): readonly string[] {
  if (node.type === 'VariableDeclaration') return node.declarations.flatMap(({ id }) => namesIn(id));
  return 'id' in node && node.id?.type === 'Identifier' ? [node.id.name] : [];
}

/** The names that a pattern binds. */
function namesIn(pattern: BindingPattern): readonly string[] {
  if (pattern.type === 'Identifier') return [pattern.name];
  if (pattern.type === 'AssignmentPattern') return namesIn(pattern.left);
  if (pattern.type === 'ArrayPattern')
    return pattern.elements.flatMap((element) =>
      element ? namesIn(element.type === 'RestElement' ? element.argument : element) : [],
    );
  return pattern.properties.flatMap((property) =>
    namesIn(property.type === 'RestElement' ? property.argument : property.value),
  );
}

import type { TypeScriptApi } from '../reading.ts';
import { bindingsOf, importsOf, usagesOf, type Binding } from '../syntax/bindings.ts';
import type { Source } from '../syntax/parse-source.ts';
import { commaListOf, type Range } from './comma-list.ts';
import { removeItem } from './remove-item.ts';
import { deletion, type Splice } from './splice.ts';
import { removeOnlyImport, removeStatement } from './statements.ts';

/** Removes the import of a name that nothing uses outside the range that is about to go. */
export function dropImport(source: Source, name: string, going: Range, ts: TypeScriptApi): readonly Splice[] {
  const { tree } = source;
  const binding = bindingsOf(tree, ts).get(name);
  if (!binding) return [];
  const isUsed = usagesOf(name, tree, ts).some(({ start }) => start < going.start || start >= going.end);
  return isUsed ? [] : removeBinding(source, binding, ts);
}

function removeBinding(
  { text, tree }: Source,
  { declaration, specifier }: Binding,
  ts: TypeScriptApi,
): readonly Splice[] {
  const clause = declaration.importClause;
  const names = clause?.namedBindings;
  if (specifier && names && ts.isNamedImports(names) && names.elements.length > 1)
    return removeItem(text, commaListOf(names, tree, ts), names.elements.indexOf(specifier));
  if (clause?.name && names)
    // One of `import name, { other } from …` goes, with the comma between.
    return [
      specifier
        ? deletion(clause.name.end, names.end)
        : deletion(clause.name.getStart(tree), names.getStart(tree)),
    ];
  const isOnly = importsOf(tree, ts).length === 1;
  return [isOnly ? removeOnlyImport(text, tree, declaration) : removeStatement(text, tree, declaration)];
}

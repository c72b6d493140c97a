import type { TSESTree } from '@typescript-eslint/utils';

/** What a type says of a value: that routes may be added to it, or that it is a function which is handed such a thing. */
export type FastifyKind = 'instance' | 'plugin';

/** The kind of a type that was imported under a name. Fastify's names are its own, whoever hands them on. */
export function kindOfName(name: string): FastifyKind | undefined {
  if (/^Fastify\w*Instance$/.test(name)) return 'instance';
  return /^FastifyPlugin(?:Async|Callback)?(?!\w*(?:Options|Metadata)$)/.test(name) ? 'plugin' : undefined;
}

/** The kind of a written type, as far as names in it have one. */
export function kindOfType(
  type: TSESTree.Node | null | undefined,
  kindOfReference: (name: string) => FastifyKind | undefined,
): FastifyKind | undefined {
  switch (type?.type) {
    case 'TSTypeReference':
      return kindOfEntity(type.typeName, kindOfReference);
    case 'TSImportType':
      return type.qualifier ? kindOfEntity(type.qualifier, kindOfName) : undefined;
    case 'TSIntersectionType':
    case 'TSUnionType':
      return firstOf(type.types.map((one) => kindOfType(one, kindOfReference)));
    case 'TSFunctionType': {
      const [app] = type.params;
      const isPlugin =
        app?.type === 'Identifier' && kindOfType(annotationOf(app), kindOfReference) === 'instance';
      return isPlugin ? 'plugin' : undefined;
    }
    default:
      return undefined;
  }
}

/** The kind of what an interface extends. */
export const kindOfInterface = (
  { extends: bases }: TSESTree.TSInterfaceDeclaration,
  kindOfReference: (name: string) => FastifyKind | undefined,
): FastifyKind | undefined =>
  firstOf(
    bases.map(({ expression }) =>
      expression.type === 'Identifier' ? kindOfReference(expression.name) : undefined,
    ),
  );

export const annotationOf = (node: {
  readonly typeAnnotation?: TSESTree.TSTypeAnnotation | null | undefined;
}): TSESTree.TypeNode | undefined => node.typeAnnotation?.typeAnnotation;

function kindOfEntity(
  name: TSESTree.EntityName,
  kindOfReference: (name: string) => FastifyKind | undefined,
): FastifyKind | undefined {
  if (name.type === 'Identifier') return kindOfReference(name.name);
  return name.type === 'TSQualifiedName' ? kindOfName(name.right.name) : undefined;
}

const firstOf = (kinds: readonly (FastifyKind | undefined)[]): FastifyKind | undefined =>
  kinds.find((kind) => kind !== undefined);

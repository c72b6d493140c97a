import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { findImport } from './find-import.ts';
import { findVariable } from './find-variable.ts';
import { isFunction, type AnyFunction } from './is-function.ts';
import { unwrap } from './unwrap.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;

const pluginTypes = /^FastifyPlugin/;
const instanceTypes = /^Fastify(?:\w+)?Instance$/;
const fastifyPackages = new Set([
  'fastify',
  '@fastify/type-provider-zod',
  'fastify-type-provider-zod',
  'fastify-plugin',
]);

/**
 * Whether an expression is a Fastify instance, by where it comes from: a parameter or variable of a Fastify type, the
 * first parameter of a plugin, of what is handed to `register`, or the result of `fastify()`. In doubt it is none.
 */
export function isFastifyApp(sourceCode: SourceCode, expression: TSESTree.Node): boolean {
  const node = unwrap(expression);
  if (node.type === 'CallExpression') return isFactoryCall(sourceCode, node);
  if (node.type !== 'Identifier') return false;
  const definition = findVariable(sourceCode, node)?.defs[0];
  if (definition?.name.type !== 'Identifier') return false;
  if (isNamed(sourceCode, definition.name.typeAnnotation?.typeAnnotation, instanceTypes)) return true;
  if (definition.node.type === 'VariableDeclarator')
    return definition.node.init !== null && isFastifyApp(sourceCode, definition.node.init);
  return (
    isFunction(definition.node) &&
    definition.node.params[0] === definition.name &&
    isPlugin(sourceCode, definition.node)
  );
}

/** `fastify()`, or an instance that was only given another type: `app.withTypeProvider<…>()`. */
function isFactoryCall(sourceCode: SourceCode, { callee }: TSESTree.CallExpression): boolean {
  if (callee.type === 'Identifier') return isFromFastify(sourceCode, callee, /^(?:default|fastify)$/);
  return isMethod(callee, 'withTypeProvider') && isFastifyApp(sourceCode, callee.object);
}

function isPlugin(sourceCode: SourceCode, callback: AnyFunction): boolean {
  const { parent } = callback;
  if (parent.type === 'TSSatisfiesExpression' || parent.type === 'TSAsExpression')
    return isNamed(sourceCode, parent.typeAnnotation, pluginTypes);
  if (parent.type === 'VariableDeclarator')
    return isNamed(sourceCode, parent.id.typeAnnotation?.typeAnnotation, pluginTypes);
  if (parent.type !== 'CallExpression' || parent.arguments[0] !== callback) return false;
  if (parent.callee.type === 'Identifier') return isFromFastify(sourceCode, parent.callee, /./);
  return isMethod(parent.callee, 'register') && isFastifyApp(sourceCode, parent.callee.object);
}

function isFromFastify(sourceCode: SourceCode, identifier: TSESTree.Identifier, names: RegExp): boolean {
  const origin = findImport(sourceCode, identifier);
  return origin !== undefined && fastifyPackages.has(origin.source) && names.test(origin.imported);
}

function isNamed(sourceCode: SourceCode, type: TSESTree.TypeNode | undefined, names: RegExp): boolean {
  return (
    type?.type === 'TSTypeReference' &&
    type.typeName.type === 'Identifier' &&
    names.test(type.typeName.name) &&
    isFromFastify(sourceCode, type.typeName, names)
  );
}

const isMethod = (node: TSESTree.Node, name: string): node is TSESTree.MemberExpression =>
  node.type === 'MemberExpression' && node.property.type === 'Identifier' && node.property.name === name;

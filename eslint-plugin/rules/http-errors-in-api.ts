import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { Part } from 'paxx-conventions';
import { findImport } from '../ast/find-import.ts';
import { findVariable } from '../ast/find-variable.ts';
import { projectFileOf } from '../project/project-of.ts';
import { createRule } from '../rule/create-rule.ts';
import { visitImports } from '../visitors/visit-imports.ts';

const httpErrorPackages = ['@fastify/error', '@fastify/sensible', 'http-errors', '@hapi/boom'];
const inner: readonly Part[] = ['model', 'errors', 'repository', 'service', 'tasks'];
const replies = new Set(['code', 'status', 'send', 'redirect']);
const statusNames = new Set(['status', 'statusCode']);

export const httpErrorsInApi = createRule({
  name: 'http-errors-in-api',
  meta: {
    type: 'problem',
    docs: {
      description: 'require HTTP errors and status codes to stay in the API layer',
      topic: 'layers',
      requirements: ['G4', 'L9'],
    },
    messages: {
      package:
        'A {{part}} imports HTTP errors from "{{specifier}}". Throw a domain error instead; the API layer translates it.',
      reply:
        'A {{part}} answers the request itself with "{{method}}". Throw a domain error or return a value; the router replies.',
      status:
        'The error class "{{name}}" carries an HTTP status. Remove "{{property}}" and extend the base type that has it; a new base type belongs beside the others, in the API layer.',
    },
  },
  create(context) {
    const { sourceCode } = context;
    const part = projectFileOf(context)?.location?.part;
    if (part === undefined || !inner.includes(part)) return {};
    return {
      ...visitImports(({ node, specifier, isTypeOnly }) => {
        if (!isTypeOnly && httpErrorPackages.includes(specifier))
          context.report({ node, messageId: 'package', data: { part, specifier } });
      }),
      CallExpression({ callee }) {
        if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return;
        if (!replies.has(callee.property.name) || !isReply(sourceCode, callee.object)) return;
        context.report({
          node: callee.property,
          messageId: 'reply',
          data: { part, method: callee.property.name },
        });
      },
      PropertyDefinition(node) {
        const owner = node.parent.parent;
        if (!owner.superClass || node.key.type !== 'Identifier' || !statusNames.has(node.key.name)) return;
        if (!isHttpError(node.value)) return;
        const data = { name: owner.id?.name ?? 'without a name', property: node.key.name };
        context.report({ node, messageId: 'status', data });
      },
    };
  },
});

/** A parameter or variable of the type that Fastify calls a reply. */
function isReply(sourceCode: Readonly<TSESLint.SourceCode>, node: TSESTree.Node): boolean {
  if (node.type !== 'Identifier') return false;
  const name = findVariable(sourceCode, node)?.defs[0]?.name;
  const type = name?.type === 'Identifier' ? name.typeAnnotation?.typeAnnotation : undefined;
  if (type?.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') return false;
  const origin = findImport(sourceCode, type.typeName);
  return origin?.source === 'fastify' && origin.imported === 'FastifyReply';
}

/** A number that can only be an HTTP error; a class may well have a status of its own kind. */
const isHttpError = (value: TSESTree.Expression | null): boolean =>
  value?.type === 'Literal' && typeof value.value === 'number' && value.value >= 400 && value.value <= 599;

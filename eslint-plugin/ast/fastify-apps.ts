import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { annotationOf, kindOfInterface, kindOfName, kindOfType, type FastifyKind } from './fastify-kind.ts';
import { findImport, originOf, requiredFrom, type ImportOrigin } from './find-import.ts';
import { findVariable, variableNamed } from './find-variable.ts';
import { isExported } from './is-exported.ts';
import { isFunction, type AnyFunction } from './is-function.ts';
import { jsdocOf } from './jsdoc-of.ts';
import { unwrap } from './unwrap.ts';

/** What the file alone does not say. */
export interface Surroundings {
  /** The kind of a type that is imported from another file of the project. */
  readonly kindOfImport: (origin: ImportOrigin) => FastifyKind | undefined;
  /** The layout says that the file is a router: the functions that it exports are plugins. */
  readonly isRouter: boolean;
}

const fastifyPackages = /^(?:fastify|@fastify\/[\w-]+|fastify-[\w-]+)$/;

/** What gives the instance back on which it is called. */
const chained =
  /^(?:get|post|put|patch|delete|head|options|all|route|register|decorate\w*|addHook|addSchema|after|ready|withTypeProvider|set\w+)$/;

/**
 * Says whether an expression is a Fastify instance, by where it comes from: a parameter or variable of a Fastify type, the
 * first parameter of a plugin, of what is handed to `register`, or the result of `fastify()`. In doubt it is none. Each
 * question is asked once, and one that leads back to itself has no answer.
 */
export class FastifyApps {
  readonly #sourceCode: Readonly<TSESLint.SourceCode>;
  readonly #surroundings: Surroundings;
  readonly #answers = new Map<object, boolean>();
  readonly #pending = new Set<object>();

  constructor(sourceCode: Readonly<TSESLint.SourceCode>, surroundings: Surroundings) {
    this.#sourceCode = sourceCode;
    this.#surroundings = surroundings;
  }

  /** Whether an expression is an instance. */
  has(expression: TSESTree.Node): boolean {
    const node = unwrap(expression);
    if (node.type === 'AwaitExpression') return this.has(node.argument);
    if (node.type === 'ChainExpression') return this.has(node.expression);
    if (node.type === 'CallExpression') return this.#isMade(node);
    if (node.type === 'MemberExpression') return this.#isField(node);
    if (node.type !== 'Identifier') return false;
    const definition = findVariable(this.#sourceCode, node)?.defs[0];
    return definition ? this.#once(definition, () => this.#isDefined(definition)) : false;
  }

  /** Whether a function is a plugin, which is handed an instance. */
  isPlugin(callback: AnyFunction): boolean {
    return this.#once(callback, () => {
      if (this.#isPluginAt(callback)) return true;
      if (/\bFastifyPlugin(?!Options)/.test(jsdocOf(this.#sourceCode, callback))) return true;
      const name = nameOf(callback, this.#outermost(callback).node);
      const references = name ? (findVariable(this.#sourceCode, name)?.references ?? []) : [];
      return references.some(({ identifier }) => this.#isPluginAt(identifier));
    });
  }

  /** Whether what stands here is taken for a plugin: by its type, by who gets it, or because the router exports it. */
  #isPluginAt(place: TSESTree.Node): boolean {
    const { node, isTyped } = this.#outermost(place);
    if (isTyped || this.#isHandedOver(node)) return true;
    return this.#surroundings.isRouter && isExported(node);
  }

  /** The kind of a type in this file. */
  kindOf(type: TSESTree.TypeNode | undefined): FastifyKind | undefined {
    return type && kindOfType(type, (name) => this.#kindOfReference(name, type));
  }

  #isDefined({ name, node }: TSESLint.Scope.Definition): boolean {
    if (name.type !== 'Identifier') return false;
    if (this.kindOf(annotationOf(name)) === 'instance') return true;
    if (node.type === 'VariableDeclarator') return node.id === name && !!node.init && this.has(node.init);
    if (!isFunction(node)) return false;
    if (this.#isTypedField(node, name) || isInstanceInJsdoc(jsdocOf(this.#sourceCode, node), name.name))
      return true;
    return node.params[0] === name && this.isPlugin(node);
  }

  /** `fastify()`, or an instance on which something was called that gives it back: `app.withTypeProvider<…>()`. */
  #isMade({ callee }: TSESTree.CallExpression): boolean {
    if (callee.type === 'Identifier') return this.#isFromFastify(callee, /^(?:default|fastify|\*)$/);
    if (callee.type === 'CallExpression') return requiredFrom(callee) === 'fastify';
    if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return false;
    const { name } = callee.property;
    if (callee.object.type === 'Identifier' && this.#isFromFastify(callee.object, /^(?:default|\*)$/))
      return name === 'fastify' || name === 'default';
    return chained.test(name) && this.#once(callee, () => this.has(callee.object));
  }

  /** `this.app`, as the class declares it. */
  #isField({ object, property, computed }: TSESTree.MemberExpression): boolean {
    if (object.type !== 'ThisExpression' || computed || property.type !== 'Identifier') return false;
    const fields = classAround(object).flatMap(fieldsOf);
    return fields.some(({ name, type }) => name === property.name && this.kindOf(type) === 'instance');
  }

  /** `({ app }: { app: FastifyInstance })`. */
  #isTypedField({ params }: AnyFunction, { name }: TSESTree.Identifier): boolean {
    return params.some((param) => {
      const type = param.type === 'ObjectPattern' ? annotationOf(param) : undefined;
      const members = type?.type === 'TSTypeLiteral' ? type.members : [];
      return members.some(
        (member) =>
          member.type === 'TSPropertySignature' &&
          member.key.type === 'Identifier' &&
          member.key.name === name &&
          this.kindOf(annotationOf(member)) === 'instance',
      );
    });
  }

  /** An expression with all that only says something to the compiler, and whether that is the type of a plugin. */
  #outermost(inner: TSESTree.Node): { readonly node: TSESTree.Node; readonly isTyped: boolean } {
    let node = inner;
    for (;;) {
      const { parent } = node;
      switch (parent?.type) {
        case 'TSAsExpression':
        case 'TSSatisfiesExpression':
        case 'TSTypeAssertion':
          if (this.kindOf(parent.typeAnnotation) === 'plugin') return { node: parent, isTyped: true };
          node = parent;
          break;
        case 'TSNonNullExpression':
          node = parent;
          break;
        case 'VariableDeclarator':
          return { node, isTyped: parent.init === node && this.kindOf(annotationOf(parent.id)) === 'plugin' };
        case 'PropertyDefinition':
          return { node, isTyped: parent.value === node && this.kindOf(annotationOf(parent)) === 'plugin' };
        default:
          return { node, isTyped: false };
      }
    }
  }

  /** Handed to `fp()` or to `app.register()`. */
  #isHandedOver(node: TSESTree.Node): boolean {
    const { parent } = node;
    if (parent?.type !== 'CallExpression' || parent.arguments[0] !== node) return false;
    const { callee } = parent;
    if (callee.type === 'Identifier')
      return findImport(this.#sourceCode, callee)?.source === 'fastify-plugin';
    if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return false;
    return callee.property.name === 'register' && this.has(callee.object);
  }

  #isFromFastify(identifier: TSESTree.Identifier, names: RegExp): boolean {
    const origin = findImport(this.#sourceCode, identifier);
    return origin !== undefined && fastifyPackages.test(origin.source) && names.test(origin.imported);
  }

  #kindOfReference(name: string, place: TSESTree.Node): FastifyKind | undefined {
    const definition = variableNamed(this.#sourceCode, name, place)?.defs[0];
    if (!definition) return kindOfName(name);
    const { node } = definition;
    if (this.#pending.has(node)) return undefined;
    this.#pending.add(node);
    const follow = (other: string): FastifyKind | undefined => this.#kindOfReference(other, node);
    const kind = this.#kindOfDeclared(node, follow) ?? this.#kindOfImported(definition, name);
    this.#pending.delete(node);
    return kind;
  }

  #kindOfDeclared(
    node: TSESTree.Node,
    follow: (name: string) => FastifyKind | undefined,
  ): FastifyKind | undefined {
    if (node.type === 'TSInterfaceDeclaration') return kindOfInterface(node, follow);
    return node.type === 'TSTypeAliasDeclaration' ? kindOfType(node.typeAnnotation, follow) : undefined;
  }

  #kindOfImported(definition: TSESLint.Scope.Definition, name: string): FastifyKind | undefined {
    const origin = originOf(definition, name);
    return origin && (kindOfName(origin.imported) ?? this.#surroundings.kindOfImport(origin));
  }

  /** An answer that is still looked for counts as no: whoever asks for it again is in a circle. */
  #once(question: object, answer: () => boolean): boolean {
    const known = this.#answers.get(question);
    if (known !== undefined) return known;
    this.#answers.set(question, false);
    const found = answer();
    this.#answers.set(question, found);
    return found;
  }
}

/** The name under which a function is known in its file. */
function nameOf(callback: AnyFunction, outermost: TSESTree.Node): TSESTree.Identifier | undefined {
  if (callback.type === 'FunctionDeclaration') return callback.id ?? undefined;
  const { parent } = outermost;
  return parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier' ? parent.id : undefined;
}

const isInstanceInJsdoc = (text: string, name: string): boolean =>
  [...text.matchAll(/@param\s*\{([^@]*)\}\s*\[?([\w$]+)/g)].some(
    ([, type = '', param]) => param === name && /\bFastify\w*Instance\b/.test(type),
  );

/** What a member of a class declares: a field, or the parameter of a constructor that becomes one. */
function fieldsOf(member: TSESTree.ClassElement) {
  if (member.type === 'PropertyDefinition' && member.key.type === 'Identifier')
    return [{ name: member.key.name, type: annotationOf(member) }];
  if (member.type !== 'MethodDefinition' || member.kind !== 'constructor') return [];
  return member.value.params.flatMap((param) =>
    param.type === 'TSParameterProperty' && param.parameter.type === 'Identifier'
      ? [{ name: param.parameter.name, type: annotationOf(param.parameter) }]
      : [],
  );
}

/** The members of the class that a node stands in; none outside of one. */
function classAround(node: TSESTree.Node): readonly TSESTree.ClassElement[] {
  if (node.type === 'ClassBody') return node.body;
  return node.parent ? classAround(node.parent) : [];
}

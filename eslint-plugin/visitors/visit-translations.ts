import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { findImport } from '../ast/find-import.ts';
import { findProperty } from '../ast/find-property.ts';
import { findVariable } from '../ast/find-variable.ts';
import { stringOf } from '../ast/string-of.ts';
import { unwrap } from '../ast/unwrap.ts';

/** A message that code asks for by its name. */
export interface Translation {
  /** The names from the top, with dots between. */
  readonly key: string;
  /** What stands before what the node says: the namespace with its dot, or nothing. */
  readonly namespace: string;
  readonly node: TSESTree.Node;
}

type SourceCode = Readonly<TSESLint.SourceCode>;

/** What makes a translator of next-intl: on the client, and on the server. */
const makers: Readonly<Record<string, readonly string[]>> = {
  useTranslations: ['next-intl'],
  getTranslations: ['next-intl/server'],
};

/** The ways to call one that show a message. `has` asks whether there is one, and `raw` may ask for a group. */
const ways: ReadonlySet<string> = new Set(['rich', 'markup']);

/** Hands over every message that is asked for literally: `t('title')`, where `t` is a constant that next-intl has made. */
export const visitTranslations = (
  { sourceCode }: { readonly sourceCode: SourceCode },
  visit: (translation: Translation) => void,
): TSESLint.RuleListener => ({
  CallExpression: ({ callee, arguments: [first] }) => {
    const translator = callee.type === 'MemberExpression' && isWay(callee) ? callee.object : callee;
    if (translator.type !== 'Identifier' || !first) return;
    const namespace = namespaceOf(sourceCode, translator);
    if (namespace === undefined) return;
    for (const { text, node } of textsOf(first)) visit({ key: namespace + text, namespace, node });
  },
});

const isWay = ({ property, computed }: TSESTree.MemberExpression): boolean =>
  !computed && property.type === 'Identifier' && ways.has(property.name);

/** Whatever a condition chooses is asked for. */
function textsOf(node: TSESTree.Node): readonly { text: string; node: TSESTree.Node }[] {
  const value = unwrap(node);
  if (value.type === 'ConditionalExpression')
    return [...textsOf(value.consequent), ...textsOf(value.alternate)];
  const text = stringOf(value);
  return text === undefined ? [] : [{ text, node: value }];
}

/** What a translator puts before every name, with its dot; undefined for what is no translator, or a variable one. */
function namespaceOf(sourceCode: SourceCode, identifier: TSESTree.Identifier): string | undefined {
  const call = madeBy(sourceCode, identifier);
  if (call?.callee.type !== 'Identifier') return undefined;
  const origin = findImport(sourceCode, call.callee);
  if (origin === undefined || makers[origin.imported]?.includes(origin.source) !== true) return undefined;
  const [given] = call.arguments;
  if (!given) return '';
  const named = given.type === 'ObjectExpression' ? findProperty(sourceCode, given, 'namespace') : undefined;
  if (given.type === 'ObjectExpression' && named?.kind === 'absent') return '';
  const text = stringOf(named?.kind === 'found' ? named.value : given);
  return text === undefined ? undefined : `${text}.`;
}

/** The call whose answer a constant is, whether or not it is waited for. */
function madeBy(
  sourceCode: SourceCode,
  identifier: TSESTree.Identifier,
): TSESTree.CallExpression | undefined {
  const definition = findVariable(sourceCode, identifier)?.defs[0];
  if (definition?.node.type !== 'VariableDeclarator' || definition.node.id.type !== 'Identifier')
    return undefined;
  if (definition.parent?.type !== 'VariableDeclaration' || definition.parent.kind !== 'const')
    return undefined;
  const value = definition.node.init && unwrap(definition.node.init);
  const call = value?.type === 'AwaitExpression' ? unwrap(value.argument) : value;
  return call?.type === 'CallExpression' ? call : undefined;
}

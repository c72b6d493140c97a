import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { findImport } from '../ast/find-import.ts';
import { stringOf } from '../ast/string-of.ts';
import { unwrap } from '../ast/unwrap.ts';

/** A text that people see, and that stands in the code. */
export interface ShownText {
  readonly text: string;
  readonly node: TSESTree.Node;
}

type SourceCode = Readonly<TSESLint.SourceCode>;

/** Properties that are read out or written on the page, of HTML's elements and of components. */
const shownProperties: ReadonlySet<string> = new Set([
  ...['alt', 'aria-description', 'aria-label', 'aria-placeholder', 'aria-roledescription', 'aria-valuetext'],
  ...['description', 'error', 'label', 'legend', 'message', 'placeholder', 'title', 'tooltip'],
]);

/** What stands in these is meant for machines, and stays as it is in every language. */
const codeElements: ReadonlySet<string> = new Set(['code', 'kbd', 'pre', 'samp', 'script', 'style', 'var']);

/** Functions of a browser that show their argument. */
const dialogs: ReadonlySet<string> = new Set(['alert', 'confirm', 'prompt']);

/** Hands over every text on the page: of elements, of their properties, of notices and dialogs, and of Next's metadata. */
export function visitShownTexts(
  { sourceCode }: { readonly sourceCode: SourceCode },
  visit: (shown: ShownText) => void,
): TSESLint.RuleListener {
  const visitAll = (node: TSESTree.Node | null | undefined): void => {
    for (const shown of node ? textsOf(node) : []) visit(shown);
  };
  const visitProperties = (object: TSESTree.Node | undefined): void => {
    if (object?.type !== 'ObjectExpression') return;
    for (const one of object.properties)
      if (one.type === 'Property' && one.key.type === 'Identifier' && shownProperties.has(one.key.name))
        visitAll(one.value);
  };
  return {
    JSXText: (node) => {
      if (!isForMachines(node)) visit({ text: node.value, node });
    },
    'JSXElement > JSXExpressionContainer, JSXFragment > JSXExpressionContainer': (
      node: TSESTree.JSXExpressionContainer,
    ) => {
      if (!isForMachines(node)) visitAll(node.expression);
    },
    JSXAttribute: ({ name, value }) => {
      if (shownProperties.has(nameOf(name)))
        visitAll(value?.type === 'JSXExpressionContainer' ? value.expression : value);
    },
    CallExpression: ({ callee, arguments: [first] }) => {
      if (isNotice(sourceCode, callee)) visitProperties(first);
      else if (isDialog(sourceCode, callee)) visitAll(first);
    },
    'ExportNamedDeclaration > VariableDeclaration > VariableDeclarator[id.name="metadata"]': (
      node: TSESTree.VariableDeclarator,
    ) => {
      visitProperties(node.init ? unwrap(node.init) : undefined);
    },
  };
}

const nameOf = (name: TSESTree.JSXAttribute['name']): string =>
  name.type === 'JSXNamespacedName' ? name.name.name : name.name;

/** The texts that an expression may turn out to be. */
function textsOf(expression: TSESTree.Node): readonly ShownText[] {
  const node = unwrap(expression);
  if (node.type === 'ConditionalExpression') return [...textsOf(node.consequent), ...textsOf(node.alternate)];
  if (node.type === 'LogicalExpression') return [...textsOf(node.left), ...textsOf(node.right)];
  if (node.type === 'TemplateLiteral')
    return [{ text: node.quasis.map(({ value }) => value.raw).join(' '), node }];
  const text = stringOf(node);
  return text === undefined ? [] : [{ text, node }];
}

/** Whether an element around a node holds code, or says that it is not to be translated. */
function isForMachines(node: TSESTree.Node): boolean {
  for (let above = node.parent; above; above = above.parent) {
    if (above.type !== 'JSXElement') continue;
    const { name, attributes } = above.openingElement;
    if (name.type === 'JSXIdentifier' && codeElements.has(name.name.toLowerCase())) return true;
    const isKept = attributes.some(
      (one) =>
        one.type === 'JSXAttribute' &&
        nameOf(one.name) === 'translate' &&
        one.value?.type === 'Literal' &&
        one.value.value === 'no',
    );
    if (isKept) return true;
  }
  return false;
}

/** `notifications.show({ … })` of Mantine. */
function isNotice(sourceCode: SourceCode, callee: TSESTree.Node): boolean {
  if (callee.type !== 'MemberExpression' || callee.object.type !== 'Identifier') return false;
  return findImport(sourceCode, callee.object)?.source === '@mantine/notifications';
}

/** `confirm('…')` and `window.confirm('…')`, of the browser and not of the file. */
function isDialog(sourceCode: SourceCode, callee: TSESTree.Node): boolean {
  const isOfWindow =
    callee.type === 'MemberExpression' &&
    callee.object.type === 'Identifier' &&
    callee.object.name === 'window';
  const own = isOfWindow ? callee.property : callee;
  if (own.type !== 'Identifier' || !dialogs.has(own.name)) return false;
  const isDeclared = (scope: TSESLint.Scope.Scope | null): boolean =>
    scope !== null && ((scope.set.get(own.name)?.defs.length ?? 0) > 0 || isDeclared(scope.upper));
  return isOfWindow || !isDeclared(sourceCode.getScope(own));
}

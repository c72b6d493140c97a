import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { templatesOf } from '../../../generators/engine/render/render-template.ts';

const backendOf = (overlay: string): string => path.join(templatesOf('app'), overlay, 'backend/src');
const base = path.join(backendOf('base'), 'features');
const modular = path.join(backendOf('layout-modular'), 'modules');
const slices = readdirSync(base).filter((slice) => existsSync(path.join(base, slice, 'dependencies.ts')));

/** What a template gives to the function that makes a slice's service. */
function givenIn(file: string): string[] {
  const given: string[] = [];
  const visit = (node: ts.Node): void => {
    const isService = ts.isCallExpression(node) && /^create\w+Service$/.test(node.expression.getText());
    const [argument] = isService ? node.arguments : [];
    if (argument && ts.isObjectLiteralExpression(argument))
      given.push(...argument.properties.map(({ name }) => name?.getText() ?? ''));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true));
  return given.sort();
}

it.each(slices)('the module of %s wires its service as the other layouts compose it', (slice) => {
  const composed = givenIn(path.join(base, slice, 'dependencies.ts'));

  expect(composed).not.toEqual([]);
  expect(givenIn(path.join(modular, slice, 'module.ts'))).toEqual(composed);
});

it('registers every module', () => {
  const registry = readFileSync(path.join(backendOf('layout-modular'), 'core/modules.ts'), 'utf8');
  for (const slice of readdirSync(modular)) expect(registry).toContain(`'../modules/${slice}/module.ts'`);
});

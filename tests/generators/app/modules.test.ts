import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { capabilityNames } from '../../../generators/engine/capabilities/known.ts';
import { templatesOf } from '../../../generators/engine/render/render-template.ts';

/** Folders with slices, each with the one in which the container has their modules. */
const overlays = [
  ['app', 'base', 'container/files'],
  ...capabilityNames.map((name) => ['capabilities', `${name}/files`, `container/with-${name}`] as const),
] as const;

const featuresOf = (generator: string, overlay: string): string =>
  path.join(templatesOf(generator), overlay, 'backend/src/features');

const composed = overlays.flatMap(([generator, overlay, container]) => {
  const folder = featuresOf(generator, overlay);
  const slices = existsSync(folder) && overlay !== 'container/files' ? readdirSync(folder) : [];
  return slices
    .map((slice) => ({
      slice,
      own: path.join(folder, slice, 'dependencies.ts'),
      module: path.join(featuresOf('capabilities', container), slice, 'module.ts'),
    }))
    .filter(({ own }) => existsSync(own) && givenIn(own).length > 0);
});

it('finds the slices of the base and of capabilities', () => {
  expect(composed.map(({ slice }) => slice)).toEqual(
    expect.arrayContaining(['users', 'workspaces', 'api-keys']),
  );
});

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

it.each(composed)(
  'the module of $slice wires its service as it is composed without a container',
  ({ own, module }) => {
    expect(givenIn(module)).toEqual(givenIn(own));
  },
);

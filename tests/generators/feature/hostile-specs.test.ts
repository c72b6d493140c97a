import fc from 'fast-check';
import {
  defaultConventions,
  names,
  parseSpec,
  parts,
  sliceParts,
  type SlicePart,
  type PartRow,
} from 'paxx-conventions';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { featureView } from '../../../generators/feature/feature-view.ts';
import { dataFor } from '../../../generators/feature/render-parts.ts';
import { templateOf } from '../../../generators/feature/template-of.ts';
import { renderTemplate, templatesOf } from '../../../generators/engine/render/render-template.ts';
import { typeExamples } from '../../support/type-examples.ts';

/** Names that mean something in the templates, in SQL or in JavaScript. */
const fieldName = fc.oneof(
  fc.constantFrom(
    'z',
    'class',
    'default',
    'input',
    'row',
    'created',
    'table',
    'number',
    'date',
    'limit',
    'offset',
  ),
  fc.constantFrom(
    'workspace',
    'delete',
    'type',
    'prototype',
    'select',
    'user_id',
    'values',
    'items',
    'then',
    'sql',
  ),
  fc.stringMatching(/^[a-z][a-z0-9]{0,6}(_[a-z0-9]{1,6}){0,3}$/),
);

/** Texts that end a string, a comment or a template somewhere. */
const text = fc
  .array(
    fc.constantFrom(
      "'",
      '"',
      '\\',
      '`',
      '${x}',
      '*/',
      '--',
      ';',
      '<%',
      '%>',
      '$$',
      'é',
      '✓',
      ' ',
      'a',
      '\u2028',
    ),
    {
      maxLength: 8,
    },
  )
  .map((pieces) => pieces.join(''));

const mark = fc.constantFrom('', '!', '?');
const modifier = fc.constantFrom('', ':unique', ':index', ':redact', ':unique:redact');

const field = fc.oneof(
  fc
    .tuple(fieldName, fc.constantFrom(...typeExamples, 'enum(draft,constructor,in_review)'), mark, modifier)
    .map(([name, type, ...rest]) => `${name}:${type}${rest.join('')}`),
  fc
    .tuple(fieldName, fc.constantFrom('string', 'text'), text)
    .map(([name, type, value]) => `${name}:${type}=${value}`),
  fc.tuple(fieldName, text).map(([name, value]) => `${name}:json=${JSON.stringify({ [value]: value })}`),
);

const specs = fc
  .record({
    name: fc.constantFrom(
      'change',
      'value',
      'equipment',
      'order item',
      'a long name with forty characters here x',
    ),
    fields: fc.array(field, { minLength: 1, maxLength: 6 }),
    tasks: fc.boolean(),
    softDelete: fc.boolean(),
    admin: fc.boolean(),
  })
  .map(parseSpec)
  .filter((parsed) => parsed.kind === 'spec')
  .map(({ spec }) => spec);

type Spec = typeof specs extends fc.Arbitrary<infer Value> ? Value : never;

function render(spec: Spec, part: SlicePart): string {
  const variables = { number: '0002', locale: 'en' };
  const view = featureView(spec, names(spec.name), defaultConventions, variables);
  const data = dataFor(part, variables, spec, view);
  return renderTemplate(path.join(templatesOf('feature'), templateOf(part, spec, defaultConventions)), data);
}

function syntaxErrors(code: string): string[] {
  const { diagnostics = [] } = ts.transpileModule(code, { reportDiagnostics: true });
  return diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

/** What is declared twice at the top, or stands twice in an object literal. */
function doubles(code: string): string[] {
  const found: string[] = [];
  const source = ts.createSourceFile('part.ts', code, ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node): void => {
    const members = ts.isObjectLiteralExpression(node)
      ? node.properties.map(({ name }) => name?.getText() ?? '')
      : ts.isSourceFile(node)
        ? node.statements.flatMap((statement) => declaredBy(statement))
        : [];
    found.push(...members.filter((name, index) => name !== '' && members.indexOf(name) !== index));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function declaredBy(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement))
    return [statement.name?.text ?? ''];
  if (!ts.isImportDeclaration(statement)) return [];
  const bindings = statement.importClause?.namedBindings;
  return bindings && ts.isNamedImports(bindings) ? bindings.elements.map(({ name }) => name.text) : [];
}

/** SQL without its strings: whatever a text broke out of would be left over. */
const withoutStrings = (sql: string): string => sql.replace(/'(?:[^']|'')*'/g, '');

/** What is written by hand has no template; a layout may lack other parts. */
const isCode = (part: SlicePart): boolean => {
  const { when }: PartRow = parts[part];
  return when !== 'by hand' && defaultConventions.layout[part]?.endsWith('.ts') === true;
};

describe('the templates of a feature, for whatever spec is valid', () => {
  it('render code that parses and declares nothing twice', () => {
    fc.assert(
      fc.property(specs, (spec) => {
        for (const part of sliceParts.filter(isCode)) {
          const code = render(spec, part);
          expect({ part, errors: syntaxErrors(code) }).toEqual({ part, errors: [] });
          expect({ part, doubles: doubles(code) }).toEqual({ part, doubles: [] });
        }
      }),
      { numRuns: 25 },
    );
  });

  it('render SQL that no text breaks out of, and JSON', () => {
    fc.assert(
      fc.property(specs, (spec) => {
        const left = withoutStrings(render(spec, 'migrationUp').replace(/^-- Workspaces [\w ,:]+\.$/m, ''));
        expect(left).not.toMatch(/['`\\]|--|\*\//);
        expect(left.split('(').length).toBe(left.split(')').length);
        expect(() => JSON.parse(render(spec, 'messages')) as unknown).not.toThrow();
      }),
      { numRuns: 100 },
    );
  });
});

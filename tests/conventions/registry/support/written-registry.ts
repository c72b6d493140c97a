import fc from 'fast-check';
import type { Registry, RegistryShape } from 'paxx-conventions';

/** How a made-up author writes a registry. */
export interface Hand {
  readonly eol: '\n' | '\r\n' | 'mixed';
  readonly quote: "'" | '"';
  readonly unit: string;
  readonly trailingComma: boolean;
  readonly semicolons: boolean;
  readonly layout: 'one line' | 'tight line' | 'lines' | 'filled' | 'closed' | 'comma first';
  readonly quotesKeys: boolean;
  /** How the specifiers of files end. */
  readonly extension: '.ts' | '.js' | '';
  readonly trailingSpaces: boolean;
  readonly bom: boolean;
  readonly wrapper: 'none' | 'satisfies' | 'as const' | 'typed' | 'freeze' | 'parentheses';
  readonly head:
    'none' | 'licence' | 'shebang' | 'directive' | 'comment' | 'type import' | 'blank line' | 'packages';
  readonly comments: 'none' | 'last' | 'beside' | 'above' | 'opening' | 'heading' | 'inline';
  /** What an empty literal holds. */
  readonly emptiness: '' | ' ' | 'line' | 'lines' | 'comment' | 'comment line' | 'opening comment';
  readonly finalBreak: boolean;
  readonly spaceAfterImports: boolean;
}

export const hands: fc.Arbitrary<Hand> = fc.record({
  eol: fc.constantFrom('\n', '\n', '\r\n', '\r\n', 'mixed'),
  quote: fc.constantFrom("'", '"'),
  unit: fc.constantFrom('  ', '    ', '\t'),
  trailingComma: fc.boolean(),
  semicolons: fc.boolean(),
  layout: fc.constantFrom(
    'one line',
    'tight line',
    'lines',
    'lines',
    'lines',
    'filled',
    'closed',
    'comma first',
  ),
  quotesKeys: fc.boolean(),
  extension: fc.constantFrom('.ts', '.ts', '.js', ''),
  trailingSpaces: fc.boolean(),
  bom: fc.boolean(),
  wrapper: fc.constantFrom('none', 'satisfies', 'as const', 'typed', 'freeze', 'parentheses'),
  head: fc.constantFrom(
    'none',
    'licence',
    'shebang',
    'directive',
    'comment',
    'type import',
    'blank line',
    'packages',
  ),
  comments: fc.constantFrom('none', 'last', 'beside', 'above', 'opening', 'heading', 'inline'),
  emptiness: fc.constantFrom('', ' ', 'line', 'lines', 'comment', 'comment line', 'opening comment'),
  finalBreak: fc.boolean(),
  spaceAfterImports: fc.boolean(),
});

/** Registries of each shape, over one part, so that a feature is all it takes to name an entry. */
export const shapes: Readonly<Record<RegistryShape, Registry>> = {
  exports: { id: 'models', noun: 'model', part: 'model', file: 'backend/src/db/schema.ts', shape: 'exports' },
  object: {
    id: 'routers',
    noun: 'router',
    part: 'router',
    file: 'backend/src/api/index.ts',
    shape: 'object',
    container: 'routers',
    key: '{features}',
    symbol: '{features:camel}Router',
  },
  array: {
    id: 'apps',
    noun: 'app',
    part: 'app',
    file: 'backend/src/core/apps.ts',
    shape: 'array',
    container: 'apps',
    symbol: '{features:camel}App',
  },
};

export interface Written {
  readonly key: string;
  readonly symbol: string;
  readonly from: string;
}

const heads: Readonly<Record<Hand['head'], readonly string[]>> = {
  none: [],
  licence: ['/*', ' * Copyright the authors. MIT licence.', ' */'],
  shebang: ['#!/usr/bin/env node'],
  directive: ["'use strict'"],
  comment: ['/** What this project consists of. */'],
  'type import': ["import type { Thing } from 'things'"],
  'blank line': [''],
  packages: ["import fastify from 'fastify'", "import 'side-effect'", ''],
};

/** Writes a registry that holds these entries in this order, by this hand. */
export function writeRegistry(registry: Registry, given: readonly Written[], hand: Hand): string {
  const { quote, semicolons } = hand;
  const end = semicolons ? ';' : '';
  const heading = heads[hand.head].map((line) =>
    /^(?:import|')/.test(line) ? line.replaceAll("'", quote) + end : line,
  );
  const entries = given.map((entry) => ({ ...entry, from: spelled(entry.from, hand) }));
  const lines =
    registry.shape === 'exports'
      ? [...heading, ...exportLines(entries, hand)]
      : [
          ...heading,
          ...entries.map(({ symbol, from }) => `import { ${symbol} } from ${quote}${from}${quote}${end}`),
          ...(hand.spaceAfterImports ? [''] : []),
          ...variable(registry, entries, hand),
        ];
  return (hand.bom ? '\uFEFF' : '') + ended(lines, hand);
}

/** The specifier of a file, as this hand ends it. */
export const spelled = (from: string, { extension }: Hand): string => from.replace(/\.ts$/, extension);

function ended(lines: readonly string[], { eol, finalBreak, trailingSpaces }: Hand): string {
  const endOf = (index: number): string => (eol !== 'mixed' ? eol : index % 3 === 0 ? '\r\n' : '\n');
  return lines
    .map((line, index) => {
      const isLast = index === lines.length - 1;
      return (
        line +
        (trailingSpaces && !line.startsWith('#') && !isLast ? '  ' : '') +
        (isLast && !finalBreak ? '' : endOf(index))
      );
    })
    .join('');
}

function exportLines(entries: readonly Written[], { quote, semicolons, comments }: Hand): string[] {
  const end = semicolons ? ';' : '';
  return [
    ...entries.flatMap(({ from }, index) => [
      ...(comments === 'above' && index === 1 ? ['// Above the second.'] : []),
      `export * from ${quote}${from}${quote}${end}${comments === 'beside' ? ' // Beside.' : ''}`,
    ]),
    ...(comments === 'last' ? ['// The end.'] : []),
  ];
}

function variable({ shape, container = '' }: Registry, entries: readonly Written[], hand: Hand): string[] {
  const [open, close] = shape === 'object' ? ['{', '}'] : ['[', ']'];
  const text = literal(shape, entries, hand).split('\n');
  const wrapped = wrap(`${open}${text.join('\n')}${close}`, hand.wrapper);
  const type = hand.wrapper === 'typed' ? ': Things' : '';
  return `export const ${container}${type} = ${wrapped}${hand.semicolons ? ';' : ''}`.split('\n');
}

const wrap = (text: string, wrapper: Hand['wrapper']): string =>
  ({
    none: text,
    typed: text,
    satisfies: `${text} satisfies Things`,
    'as const': `${text} as const`,
    freeze: `Object.freeze(${text} as const)`,
    parentheses: `(${text})`,
  })[wrapper];

function literal(shape: RegistryShape, entries: readonly Written[], hand: Hand): string {
  if (entries.length === 0) return emptyLiteral(hand);
  const items = entries.map((entry) => itemOf(shape, entry, hand));
  const { comments, trailingComma, unit, layout } = hand;
  const last = `${comments === 'inline' ? ' /* the last */' : ''}${trailingComma ? ',' : ''}`;
  if (layout === 'one line') return ` ${items.join(', ')}${last} `;
  if (layout === 'tight line') return `${items.join(',')}${last}`;
  if (layout === 'comma first') return `\n${unit}${items.join(`\n${unit}, `)}\n`;
  if (layout === 'closed') return `\n${unit}${items.join(`,\n${unit}`)}${last} `;
  if (layout === 'filled')
    return `\n${unit}${items.join(', ').replace(/(, [^,]*), /, `$1,\n${unit}`)}${last}\n`;
  const lines = items.flatMap((item, index) => [
    ...(comments === 'above' && index === 0 ? [`${unit}// Above the first.`] : []),
    ...(comments === 'heading' && index === 0 ? [`${unit}// Everything there is.`, ''] : []),
    `${unit}${item}${trailingComma || index < items.length - 1 ? ',' : ''}${comments === 'beside' ? ' // Beside.' : ''}`,
  ]);
  const opening = comments === 'opening' ? ' // Opening.' : '';
  return [opening, ...lines, ...(comments === 'last' ? [`${unit}// The end.`] : []), ''].join('\n');
}

const emptyLiteral = ({ emptiness, unit }: Hand): string =>
  ({
    '': '',
    ' ': ' ',
    line: '\n',
    lines: '\n\n',
    comment: ' /* nothing yet */ ',
    'comment line': `\n${unit}// Nothing yet.\n`,
    'opening comment': ' // Nothing yet.\n',
  })[emptiness];

function itemOf(shape: RegistryShape, { key, symbol }: Written, { quote, quotesKeys }: Hand): string {
  if (shape === 'array') return symbol;
  return /^[\w$]+$/.test(key) && !quotesKeys ? `${key}: ${symbol}` : `${quote}${key}${quote}: ${symbol}`;
}

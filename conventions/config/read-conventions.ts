import {
  findNodeAtLocation,
  getNodeValue,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import type { z } from 'zod';
import { layouts, type Layout } from '../layout/layouts.ts';
import { registriesOf, type Registry, type RegistryId } from '../registry/registries.ts';
import { nearest } from '../spec/nearest.ts';
import { configSchema, type Config } from './config-schema.ts';
import { defaultConventions, type Conventions } from './conventions.ts';
import { positionAt, type Fault } from './fault.ts';

/** The key of `.yo-rc.json` that marks a project's root. */
export const configKey = 'generator-paxx';

export type ConventionsResult =
  | { readonly kind: 'read'; readonly conventions: Conventions; readonly config: Config }
  /** The file is JSON, but of another generator: its folder is no project root of ours. */
  | { readonly kind: 'foreign' }
  | { readonly kind: 'faulty'; readonly faults: readonly Fault[] };

/** Reads the text of a `.yo-rc.json`. Never throws: whatever is wrong comes back with its line and a remedy. */
export function readConventions(text: string): ConventionsResult {
  const errors: ParseError[] = [];
  const tree = parseTree(text.replace(/^\uFEFF/, ' '), errors, {
    allowTrailingComma: false,
    disallowComments: true,
  });
  if (errors[0] || tree?.type !== 'object') return { kind: 'faulty', faults: [syntaxFault(text, errors[0])] };
  const node = findNodeAtLocation(tree, [configKey]);
  if (!node) return { kind: 'foreign' };
  const parsed = configSchema.safeParse(getNodeValue(node));
  if (parsed.success) return { kind: 'read', conventions: resolve(parsed.data), config: parsed.data };
  return { kind: 'faulty', faults: parsed.error.issues.flatMap((issue) => faultsOf(issue, node, text)) };
}

/** What the defaults become under a project's own settings. */
function resolve(config: Config): Conventions {
  const layout = layoutOf(config);
  return {
    ...defaultConventions,
    layout,
    registries: configuredRegistries(config, layout),
    plurals: config.plurals ?? {},
    locales: config.locales ?? defaultConventions.locales,
    migrations: config.migrations ?? defaultConventions.migrations,
    generated: config.generated,
  };
}

function layoutOf({ layout = 'slice' }: Config): Layout {
  if (typeof layout === 'string') return layouts[layout];
  const rows = Object.entries({ ...layouts.slice, ...layout });
  return Object.fromEntries(rows.filter(([, pattern]) => typeof pattern === 'string'));
}

function configuredRegistries(config: Config, layout: Layout): readonly Registry[] {
  return registriesOf(layout).flatMap((row): Registry[] => {
    const own = config.registries?.[row.id as RegistryId];
    if (own === false) return [];
    if (own === undefined) return [row];
    const { file = row.file, shape = row.shape, container } = own;
    return [{ ...row, file, shape, ...(container === undefined ? {} : { container }) }];
  });
}

function faultsOf(issue: z.core.$ZodIssue, root: Node, text: string): Fault[] {
  const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
  const place = [configKey, ...path].join('.');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => unknownKey(key, place, findNodeAtLocation(root, [...path, key]), text));
  const node = closest(root, path);
  return [
    {
      message: `"${place}" in .yo-rc.json is wrong: ${issue.message}`,
      remedy: 'Correct the value, or remove the key to use the default.',
      ...positionAt(text, node.offset),
    },
  ];
}

function unknownKey(key: string, place: string, node: Node | undefined, text: string): Fault {
  const known = Object.keys(configSchema.shape);
  const guess = nearest(key, known);
  return {
    message: `"${place}" in .yo-rc.json has no key "${key}".`,
    remedy: guess === undefined ? `The keys are ${known.join(', ')}.` : `Did you mean "${guess}"?`,
    ...positionAt(text, node?.parent?.offset ?? 0),
  };
}

/** The innermost node on the way to a value: a missing key is reported at the object it is missing from. */
const closest = (root: Node, path: readonly (string | number)[]): Node =>
  findNodeAtLocation(root, [...path]) ?? closest(root, path.slice(0, -1));

function syntaxFault(text: string, error: ParseError | undefined): Fault {
  return {
    message: error
      ? `.yo-rc.json is no valid JSON: ${printParseErrorCode(error.error)}.`
      : '.yo-rc.json holds no object.',
    remedy: 'Correct it by hand: paxx does not write into a file it cannot read.',
    ...positionAt(text, error?.offset ?? 0),
  };
}

import { findNodeAtLocation, type Node } from 'jsonc-parser';
import { checkShape, type ShapeFault } from '../json/check-shape.ts';
import { placeOf, positionAt, type Fault } from '../json/fault.ts';
import { readJson } from '../json/read-json.ts';
import { layoutWith, type Layout } from '../layout/layouts.ts';
import { registriesOf, type Registry, type RegistryId } from '../registry/registries.ts';
import { configSchema, type Config } from './config-schema.ts';
import { defaultConventions, type Conventions } from './conventions.ts';

/** The key of `.yo-rc.json` that marks a project's root. */
export const configKey = 'generator-paxx';

export type ConventionsResult =
  | { readonly kind: 'read'; readonly conventions: Conventions; readonly config: Config }
  /** The file is JSON, but of another generator: its folder is no project root of ours. */
  | { readonly kind: 'foreign' }
  | { readonly kind: 'faulty'; readonly faults: readonly Fault[] };

/** Reads the text of a `.yo-rc.json`. Never throws: whatever is wrong comes back with its line and a remedy. */
export function readConventions(text: string): ConventionsResult {
  const json = readJson(text, '.yo-rc.json');
  if (json.kind === 'faulty') return { kind: 'faulty', faults: [json.fault] };
  if (json.root.type !== 'object') return { kind: 'faulty', faults: [noObject(json.root, text)] };
  const node = findNodeAtLocation(json.root, [configKey]);
  if (!node) return { kind: 'foreign' };
  const checked = checkShape(configSchema, (json.value as Record<string, unknown>)[configKey]);
  if (checked.kind !== 'checked')
    return { kind: 'faulty', faults: checked.faults.map((fault) => faultOf(fault, node, text)) };
  const conventions = resolve(checked.value);
  const faults = sharedVariables(conventions.registries, node, text);
  return faults.length > 0
    ? { kind: 'faulty', faults }
    : { kind: 'read', conventions, config: checked.value };
}

/** What the defaults become under a project's own settings. */
function resolve(config: Config): Conventions {
  const layout = layoutOf(config);
  return {
    ...defaultConventions,
    layout,
    registries: configuredRegistries(config, layout),
    capabilities: config.capabilities,
    plurals: config.plurals ?? {},
    locales: config.locales ?? defaultConventions.locales,
    migrations: config.migrations ?? defaultConventions.migrations,
    generated: config.generated,
  };
}

/** Parts of capabilities that the project has not are left out, unless a table of its own names them. */
function layoutOf({ layout = 'slice', capabilities }: Config): Layout {
  if (typeof layout === 'string') return layoutWith(layout, capabilities);
  const rows = Object.entries({ ...layoutWith('slice', capabilities), ...layout });
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

/** Entries of two registries in one list could not be told apart: each would remove or rename those of the other. */
function sharedVariables(registries: readonly Registry[], root: Node, text: string): Fault[] {
  const known = new Map<string, string>();
  return registries.flatMap(({ id, file, container }): Fault[] => {
    const place = `${file} ${container ?? id}`;
    const other = known.get(place);
    known.set(place, id);
    if (other === undefined) return [];
    const own = [id, other].map((one) => findNodeAtLocation(root, ['registries', one])).find(Boolean) ?? root;
    return [
      {
        message: `"${configKey}.registries" in .yo-rc.json is wrong: "${other}" and "${id}" are both the variable "${container ?? ''}" in "${file}".`,
        remedy: 'Give each a file or a variable of its own.',
        ...positionAt(text, own.offset),
      },
    ];
  });
}

const faultOf = ({ path, key, reason, remedy }: ShapeFault, root: Node, text: string): Fault => ({
  message: `"${[configKey, ...path].join('.')}" in .yo-rc.json is wrong: ${reason}`,
  remedy: remedy ?? 'Correct the value, or remove the key to use the default.',
  ...positionAt(text, placeOf(root, path, key)),
});

const noObject = (root: Node, text: string): Fault => ({
  message: '.yo-rc.json holds no object.',
  remedy: `Write it as {"${configKey}": {}}.`,
  ...positionAt(text, root.offset),
});

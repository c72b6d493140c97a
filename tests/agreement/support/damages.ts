import {
  defaultConventions,
  entryFor,
  names,
  RegistryEditor,
  resolverOf,
  uninflected,
  type Finding,
  type Member,
  type Registry,
  type Standing,
} from 'paxx-conventions';
import { projectOf } from '../../support/memory-project.ts';

/** A registry that holds two parts, and the text that it has. */
export interface Patient {
  readonly standing: Standing;
  readonly text: string;
}

/** What somebody does to the text of a registry, at the entry of one part; `undefined` where it cannot be done there. */
export interface Damage {
  readonly name: string;
  /** What is found, in order; nothing where the entry is still understood. */
  readonly kinds: readonly Finding['kind'][];
  /** `sync` restores every byte: up to the order of lines where the order of entries is the author's own. */
  readonly isMended: boolean;
  readonly inflict: (text: string, member: Member, standing: Standing) => string | undefined;
}

/** Opens a text as the registry's file. */
export const openAs = (text: string, { registry, file }: Standing): RegistryEditor =>
  new RegistryEditor(text, registry, file, resolverOf(file, projectOf({})));

/** The entry of a part, as it stands in a text. */
function placeIn(text: string, { entry }: Member, standing: Standing) {
  const read = openAs(text, standing).find(entry);
  if (!read) return undefined;
  const written = text.slice(read.start, read.end);
  const colon = /^(?:'[^']*'|[\w$]+)(?=:)/.exec(written)?.[0];
  const replaced = (by: string): string => text.slice(0, read.start) + by + text.slice(read.end);
  return { read, replaced, key: colon ?? written, value: colon ? written.slice(colon.length + 2) : written };
}

function withoutLine(text: string, member: Member, standing: Standing): string | undefined {
  const line = placeIn(text, member, standing)?.read.line;
  return line === undefined
    ? undefined
    : text
        .split('\n')
        .toSpliced(line - 1, 1)
        .join('\n');
}

/** A feature that has left its entry behind. */
function leftover({ registry, file }: Standing) {
  const feature = registry.samples ? uninflected('gadget') : names('gadget');
  const [locale = ''] = /(?<=messages\/)\w+/.exec(file) ?? [];
  return entryFor(registry, feature, defaultConventions, { locale });
}

const isObject = ({ shape }: Registry): boolean => shape === 'object';

const isImporting = (registry: Registry): boolean => isObject(registry) && registry.literal === undefined;

const quotedKey = (key: string): string => (/^\w+$/.test(key) ? key : `'${key}'`);

/** The aliases of the shop's projects: of TypeScript in the frontend, of Node in the backend. */
const aliasOf = (from: string): string => (from.endsWith('.ts') ? '#features/' : '@/features/');

/** One line of code at the end of the file. */
const appended = (text: string | undefined, line: string): string | undefined =>
  text === undefined ? undefined : `${text}\n${line}\n`;

/** Everything that can happen to one entry, each as far as this registry can be hurt so. */
export const damages: readonly Damage[] = [
  {
    name: 'missing together with its import',
    kinds: ['missing'],
    isMended: true,
    inflict(text, { entry }, standing) {
      const result = openAs(text, standing).remove([entry]);
      return result.kind === 'edited' ? result.text : undefined;
    },
  },
  { name: 'missing, its import left', kinds: ['missing'], isMended: true, inflict: withoutLine },
  {
    name: 'doubled',
    kinds: ['duplicate'],
    isMended: true,
    inflict(text, member, standing) {
      const line = placeIn(text, member, standing)?.read.line ?? 0;
      const lines = text.split('\n');
      return lines.toSpliced(line, 0, lines[line - 1] ?? '').join('\n');
    },
  },
  {
    name: 'under another key (R8)',
    kinds: ['misnamed'],
    isMended: true,
    inflict(text, member, standing) {
      if (!isObject(standing.registry) || standing.registry.literal !== undefined) return undefined;
      const place = placeIn(text, member, standing);
      return place?.replaced(`${place.key.replace(/('?)$/, 'X$1')}: ${place.value}`);
    },
  },
  {
    name: 'dead beside it (R8)',
    kinds: ['dead'],
    isMended: true,
    inflict(text, _, standing) {
      if (standing.registry.literal !== undefined) return undefined;
      const result = openAs(text, standing).add([leftover(standing)]);
      return result.kind === 'edited' ? result.text : undefined;
    },
  },
  {
    name: 'orphaned beside it (R8)',
    kinds: ['orphaned'],
    isMended: true,
    inflict(text, _, standing) {
      if (standing.registry.literal === undefined) return undefined;
      const result = openAs(text, standing).add([leftover(standing)]);
      return result.kind === 'edited' ? result.text : undefined;
    },
  },
  {
    name: 'displaced by something else',
    kinds: ['displaced'],
    isMended: false,
    inflict(text, member, standing) {
      if (!isObject(standing.registry) || standing.registry.literal !== undefined) return undefined;
      const place = placeIn(text, member, standing);
      return place && `import { other } from 'elsewhere';\n${place.replaced(`${place.key}: other`)}`;
    },
  },
  {
    name: 'behind a spread (R3)',
    kinds: ['unclear'],
    isMended: false,
    inflict(text, member, standing) {
      const without = withoutLine(text, member, standing);
      return isObject(standing.registry) ? without?.replace(/^(.*= \{)$/m, '$1\n  ...more,') : undefined;
    },
  },
  {
    name: 'behind a namespace',
    kinds: ['unclear'],
    isMended: false,
    inflict(text, member, standing) {
      if (standing.registry.shape !== 'exports') return undefined;
      return appended(withoutLine(text, member, standing), "export * as more from './more.ts';");
    },
  },
  {
    name: 'behind a key that is computed',
    kinds: ['unclear'],
    isMended: false,
    inflict(text, member, standing) {
      if (!isObject(standing.registry)) return undefined;
      const place = placeIn(text, member, standing);
      return place?.replaced('[key()]: other');
    },
  },
  {
    name: 'behind an assignment of many (R3)',
    kinds: ['unclear'],
    isMended: false,
    inflict(text, member, standing) {
      const { container } = standing.registry;
      if (container === undefined) return undefined;
      return appended(withoutLine(text, member, standing), `Object.assign(${container}, more);`);
    },
  },
  {
    name: 'assigned from outside (R3)',
    kinds: [],
    isMended: false,
    inflict(text, member, standing) {
      const { container } = standing.registry;
      const place = placeIn(text, member, standing);
      if (container === undefined || !place) return undefined;
      const key = place.key.replace(/^(\w+)$/, "'$1'");
      return appended(withoutLine(text, member, standing), `${container}[${key}] = ${place.value};`);
    },
  },
  {
    name: 'wrapped in a call (R1)',
    kinds: [],
    isMended: false,
    inflict(text, member, standing) {
      if (!isObject(standing.registry) || standing.registry.literal !== undefined) return undefined;
      const place = placeIn(text, member, standing);
      return place?.replaced(`${place.key}: guarded(${place.value})`);
    },
  },
  {
    name: 'wrapped in a call under another key (R1)',
    kinds: ['misnamed'],
    isMended: false,
    inflict(text, member, standing) {
      if (!isImporting(standing.registry)) return undefined;
      const place = placeIn(text, member, standing);
      return place?.replaced(`${place.key.replace(/('?)$/, 'X$1')}: guarded(${place.value})`);
    },
  },
  {
    name: 'dead beside it, wrapped in a call (R1)',
    kinds: ['dead'],
    isMended: true,
    inflict(text, _, standing) {
      if (!isImporting(standing.registry)) return undefined;
      const entry = leftover(standing);
      const result = openAs(text, standing).add([entry]);
      const read = result.kind === 'edited' ? result.editor.find(entry) : undefined;
      if (result.kind !== 'edited' || !read) return undefined;
      const value = `${quotedKey(entry.key)}: guarded(${entry.symbol ?? ''})`;
      return result.text.slice(0, read.start) + value + result.text.slice(read.end);
    },
  },
  {
    name: 'with nothing under its key (R1)',
    kinds: ['displaced'],
    isMended: false,
    inflict(text, member, standing) {
      if (!isObject(standing.registry)) return undefined;
      const place = placeIn(text, member, standing);
      return place?.replaced(`${place.key}: undefined`);
    },
  },
  {
    name: 'with a function of its own under its key (R1)',
    kinds: ['displaced'],
    isMended: false,
    inflict(text, member, standing) {
      if (!isImporting(standing.registry)) return undefined;
      const place = placeIn(text, member, standing);
      return appended(place?.replaced(`${place.key}: aLocal`), 'function aLocal() {}');
    },
  },
  {
    name: 'with two values under its key (R1)',
    kinds: ['overruled'],
    isMended: false,
    inflict(text, member, standing) {
      if (!isImporting(standing.registry)) return undefined;
      const place = placeIn(text, member, standing);
      return place?.replaced(`${place.key}: guarded(${place.value}), ${place.key}: ${place.value}`);
    },
  },
  {
    name: 'under two keys (R1)',
    kinds: ['repeated'],
    isMended: false,
    inflict(text, member, standing) {
      if (!isImporting(standing.registry)) return undefined;
      const place = placeIn(text, member, standing);
      return place?.replaced(
        `${place.key}: ${place.value}, ${place.key.replace(/('?)$/, 'X$1')}: ${place.value}`,
      );
    },
  },
  {
    name: 'renamed with a value of its own (R8)',
    kinds: ['misnamed'],
    isMended: false,
    inflict(text, member, standing) {
      if (standing.registry.literal === undefined) return undefined;
      return placeIn(text, member, standing)?.replaced("bills: { section: 'own' }");
    },
  },
  {
    name: 'beside a spread that is spelled out (R3)',
    kinds: [],
    isMended: false,
    inflict(text, member, standing) {
      if (!isObject(standing.registry)) return undefined;
      const place = placeIn(text, member, standing);
      return place?.replaced(`...(isOn && { ${place.key}: ${place.value} })`);
    },
  },
  {
    name: 'beside something that nobody knows',
    kinds: ['unclear'],
    isMended: false,
    inflict(text, member, standing) {
      if (!isObject(standing.registry)) return undefined;
      const place = placeIn(text, member, standing);
      return place?.replaced(`...more, ${place.key}: ${place.value}`);
    },
  },
  {
    name: 'deleted below (R3)',
    kinds: ['unclear'],
    isMended: false,
    inflict: (text, { entry }, { registry: { container } }) =>
      container === undefined ? undefined : appended(text, `delete ${container}['${entry.key}'];`),
  },
  {
    name: 'imported through an alias (R6)',
    kinds: [],
    isMended: false,
    inflict: (text, { entry }) => {
      const { from = '' } = entry;
      const changed = text.replace(`'${from}'`, `'${from.replace('../features/', aliasOf(from))}'`);
      return changed === text ? undefined : changed;
    },
  },
  {
    name: 'imported through an alias that nobody knows (R6)',
    kinds: [],
    isMended: false,
    inflict(text, { entry: { from = '' } }, { registry }) {
      const changed = text.replace(`'${from}'`, `'${from.replace('../', '~anywhere/')}'`);
      return changed === text || !isImporting(registry) ? undefined : changed;
    },
  },
  {
    name: 'exported from an alias that nobody knows (R6)',
    kinds: ['unclear'],
    isMended: false,
    inflict(text, { entry: { from = '' } }, { registry }) {
      if (registry.shape !== 'exports') return undefined;
      return text.replace(`'${from}'`, `'${from.replace('../', '#anywhere/')}'`);
    },
  },
  {
    name: 'in a file that is not UTF-8',
    kinds: ['unreadable'],
    isMended: false,
    inflict: (text) => `// caf\uFFFD\n${text}`,
  },
  {
    name: 'in a list that is called something else',
    kinds: ['unreadable'],
    isMended: false,
    inflict(text, _, { registry: { container } }) {
      return container === undefined ? undefined : text.replace(`const ${container} =`, 'const others =');
    },
  },
];

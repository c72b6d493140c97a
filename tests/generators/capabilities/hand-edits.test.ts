// First of all, so that every draft is made with it.
import './support/quick-drafts.ts';
import { describe, expect, it } from 'vitest';
import { prepare as prepareAdd } from '../../../generators/add/plan.ts';
import {
  capabilityNames,
  capabilityOf,
  defaultsOf,
  excludesEachOther,
} from '../../../generators/engine/capabilities/known.ts';
import { prepare as prepareRemove } from '../../../generators/remove/plan.ts';
import { applied, born, differences, grown, planFor, withNeeds, type Tree } from './support/trees.ts';

const usual = (name: string): readonly string[] =>
  defaultsOf('slice').filter((one) => one !== name && !excludesEachOther(one, name));

/**
 * What people write into a file, by its name; above and below what is there. In code, a comment without an empty line under
 * it would speak of the first entry, and stay with that.
 */
const handEdits: readonly (readonly [file: RegExp, edit: (text: string) => string])[] = [
  [/package\.json$/, (text) => text.replace('"scripts": {', '"scripts": {\n    "mine": "node mine.js",')],
  [/\.yo-rc\.json$/, (text) => text.replace('"locales"', '"plurals": { "axis": "axes" },\n    "locales"')],
  [/\.env\.example$/, (text) => `# Ours.\n\n${text}\n# What we need besides.\n# MINE=1\n`],
  [/\.ya?ml$/, (text) => `# Ours.\n${text}\nx-mine: 1\n`],
  [/\.ts$/, (text) => `// Ours.\n\n${text}\n// And this.\n`],
  [/(?:)/, (text) => `# Ours.\n${text}`],
];

const editOf = (file: string): ((text: string) => string) =>
  handEdits.find(([pattern]) => pattern.test(file))?.[1] ?? ((text) => text);

/** A tree in which the files that are named were changed. */
const withEach = (
  tree: Tree,
  files: readonly string[],
  change: (text: string, file: string) => string,
): Tree => new Map([...tree].map(([file, text]) => [file, files.includes(file) ? change(text, file) : text]));

const handEdited = (tree: Tree, files: readonly string[]): Tree =>
  withEach(tree, files, (text, file) => editOf(file)(text));

/** The files that are there and that adding a capability changes. */
async function touchedBy(name: string): Promise<readonly string[]> {
  const { changes } = await planFor(await born('slice', usual(name)), prepareAdd, [name]);
  return changes.filter(({ kind }) => kind === 'edit').map(({ path }) => path);
}

describe.each(capabilityNames)('adding %s', { timeout: 120_000 }, (name) => {
  it('keeps what people wrote into the files that it edits', async () => {
    const touched = await touchedBy(name);
    expect(touched).toContain('.yo-rc.json');
    const before = handEdited(await born('slice', usual(name)), touched);
    const after = handEdited(await born('slice', [...usual(name), name]), touched);
    expect(differences(before, await born('slice', usual(name)))).toEqual([...touched].sort());

    expect(differences(await grown(before, [name]), after)).toEqual([]);
  });

  it('keeps the line ends of the files that it edits', async () => {
    const touched = await touchedBy(name);
    const crlf = (tree: Tree): Tree => withEach(tree, touched, (text) => text.replaceAll('\n', '\r\n'));
    const before = crlf(await born('slice', usual(name)));
    const after = crlf(await born('slice', [...usual(name), name]));

    expect(differences(await grown(before, [name]), after)).toEqual([]);
  });
});

const removable = capabilityNames.filter((name) => capabilityOf(name).isRemovable === true);

describe.each(removable)('removing %s', { timeout: 120_000 }, (name) => {
  it('leads back to the same bytes, also where people edited what it touches', async () => {
    const touched = await touchedBy(name);
    const with_ = await grown(handEdited(await born('slice', usual(name)), touched), [name]);
    // What it needs came with it, and stays.
    const needed = withNeeds('slice', [name]).filter((one) => one !== name);
    const left = handEdited(await born('slice', [...usual(name), ...needed]), touched);

    expect(differences(applied(with_, await planFor(with_, prepareRemove, [name])), left)).toEqual([]);
  });

  it('leads back from a project with everything', async () => {
    const others = capabilityNames.filter(
      (one) => one !== name && one !== 'temporal' && !withNeeds('slice', [one]).includes(name),
    );
    const all = await born('slice', [...others, name]);

    expect(
      differences(applied(all, await planFor(all, prepareRemove, [name])), await born('slice', others)),
    ).toEqual([]);
  });
});

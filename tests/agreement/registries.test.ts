import { defaultConventions, Judge, registryFiles, type Member, type Standing } from 'paxx-conventions';
import { afterEach, describe, expect, it } from 'vitest';
import { openProject } from '../../generators/engine/project/open-project.ts';
import { copyOf } from './support/examples.ts';
import { damages, type Damage } from './support/damages.ts';
import { repairedByLint, repairedBySync, saidByLint, saidBySync } from './support/judgements.ts';

/** Whatever happens to a registry: lint and `sync --check` say the same of it, and leave the same bytes behind. */

const shop = copyOf('shop');
const manifest = JSON.parse(shop.read('backend/package.json')) as object;
const imports = { '#features/*': { default: './src/features/*' } };
shop.write('backend/package.json', JSON.stringify({ ...manifest, imports }));
const project = openProject(shop.root);
const judge = new Judge(project);
const standings = defaultConventions.registries
  .filter(({ rule }) => rule !== undefined)
  .flatMap((registry) => registryFiles(registry, project).map((file) => judge.standing(registry, file)))
  .filter(({ registered }) => registered.length > 0);

/** The daily tier hurts one entry of each registry in every way; the long one every entry, and more pairs of ways. */
const isWhole = process.env['PAXX_TEST_TIER'] !== undefined;

const texts = new Map(
  [...standings, ...standings.flatMap(({ members }) => members.map(({ path: file }) => ({ file })))].map(
    ({ file }) => [file, shop.read(file)],
  ),
);

afterEach(() => {
  for (const [file, text] of texts) if (shop.read(file) !== text) shop.write(file, text);
});

interface Case {
  readonly file: string;
  readonly name: string;
  readonly standing: Standing;
  readonly broken: string;
  readonly inflicted: readonly Damage[];
  readonly members: readonly Member[];
}

const singles = standings.flatMap((standing): Case[] => {
  const { file, registered } = standing;
  return registered.slice(0, isWhole ? undefined : 1).flatMap(({ member }) =>
    damages.flatMap((damage) => {
      const broken = damage.inflict(textOf(file), member, standing);
      const name = `${member.entry.key} ${damage.name}`;
      return broken === undefined
        ? []
        : [{ file, name, standing, broken, inflicted: [damage], members: [member] }];
    }),
  );
});

const pairs = standings.flatMap((standing, turn): Case[] => {
  const { file, registered } = standing;
  const [first, second] = registered.map(({ member }) => member);
  if (!first || !second) return [];
  const all = damages.flatMap((one) => damages.map((other) => [one, other] as const));
  return all
    .filter(
      ([one, other], index) => one !== other && (index - turn) % (isWhole ? 12 : standings.length * 4) === 0,
    )
    .flatMap(([one, other]) => {
      const half = one.inflict(textOf(file), first, standing);
      const broken = half === undefined ? undefined : other.inflict(half, second, standing);
      const name = `${first.entry.key} ${one.name}, ${second.entry.key} ${other.name}`;
      return broken === undefined
        ? []
        : [{ file, name, standing, broken, inflicted: [one, other], members: [first, second] }];
    });
});

it('looks at every registry that the shop has a part for, in every way that it can be hurt', () => {
  const names = new Set(singles.flatMap(({ inflicted }) => inflicted.map(({ name }) => name)));
  expect([...names].sort()).toEqual(damages.map(({ name }) => name).sort());
  expect(standings.map(({ file }) => file)).toMatchInlineSnapshot(`
    [
      "backend/src/db/schema.ts",
      "backend/src/api/index.ts",
      "backend/src/core/permissions.ts",
      "backend/src/tasks/index.ts",
      "backend/src/admin/index.ts",
      "backend/src/core/app-definitions.ts",
      "frontend/src/config/appDefinitions.ts",
      "frontend/src/config/sidebarLayouts.ts",
      "frontend/messages/en/index.ts",
      "frontend/messages/hi/index.ts",
      "backend/src/settings/index.ts",
      "backend/src/middleware/index.ts",
      "backend/src/resources/index.ts",
      "backend/src/credentials/index.ts",
      "backend/src/commands/index.ts",
    ]
  `);
});

describe.each(singles)('in $file, $name', ({ standing, file, broken, inflicted, members }) => {
  it('is judged and repaired the same by both doors', async () => {
    shop.write(file, broken);
    const said = await saidBySync(shop);
    expect(new Judge(openProject(shop.root)).of(standing.registry, file).map(({ kind }) => kind)).toEqual(
      inflicted.flatMap(({ kinds }) => kinds),
    );
    expect(saidByLint(shop, judgedFiles(file))).toEqual(said);
    for (const one of members.filter(({ path }) => path.endsWith('.ts')))
      expect(wordsOf(saidByLint(shop, [one.path]))).toEqual(
        inflicted.some(({ kinds }) => kinds.includes('missing')) ? wordsOf(said) : [],
      );

    const mended = await repairedBySync(shop, file);
    expect(repairedByLint(shop, file)).toBe(mended);
    if (inflicted.every(({ isMended }) => isMended))
      expect(comparable(standing, mended)).toBe(comparable(standing, textOf(file)));
  });
});

describe.each(pairs)('in $file, $name', ({ file, broken }) => {
  it('is judged and repaired the same by both doors', async () => {
    shop.write(file, broken);
    expect(saidByLint(shop, judgedFiles(file))).toEqual(await saidBySync(shop));
    expect(repairedByLint(shop, file)).toBe(await repairedBySync(shop, file));
  });
});

function textOf(file: string): string {
  return texts.get(file) ?? '';
}

/** The registries that may speak about one of them: those of the same parts, and the one that must agree. */
function judgedFiles(file: string): readonly string[] {
  const hurt = standings.find((one) => one.file === file)?.registry;
  const isRelated = ({ registry }: Standing): boolean =>
    registry.part === hurt?.part || registry.id === hurt?.agreesWith || registry.agreesWith === hurt?.id;
  const files = standings.filter((one) => one.file === file || isRelated(one)).map((one) => one.file);
  return [...new Set([...files, 'frontend/src/config/sidebarLayouts.ts'])];
}

const wordsOf = (said: readonly string[]): readonly string[] => said.map((one) => one.replace(/^\S+ /, ''));

/**
 * Nobody can tell where a missing entry stood in a list that has an order of its own: it comes back as the last one, so
 * lines are compared whatever their order.
 */
const comparable = ({ registry, reading }: Standing, text: string): string => {
  const keys = reading?.kind === 'read' ? reading.entries.map(({ key }) => key) : [];
  const isSorted = registry.isOrdered !== true && keys.join() === [...keys].sort().join();
  return isSorted ? text : text.split('\n').sort().join('\n');
};

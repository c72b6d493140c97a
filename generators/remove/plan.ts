import { refuseUnknown, typedNames } from '../engine/capabilities/choose.ts';
import { capabilityNames, capabilityOf, countsAs } from '../engine/capabilities/known.ts';
import { capabilitiesIn } from '../engine/capabilities/capabilities-in.ts';
import { prepareChange } from '../engine/change/prepare-change.ts';
import { PaxxError } from '../engine/diagnostics/paxx-error.ts';
import { textsIn } from '../engine/parts/declared-value.ts';
import type { Ask, Prepared, ProjectContext } from '../engine/run/command.ts';

/** Only what was not changed goes; the rest is for people to decide. */
export async function prepare(context: ProjectContext): Promise<Prepared> {
  const { args, answers, ask, project } = context;
  const before = capabilitiesIn(project);
  const given = args.length > 0 ? typedNames(args) : textsIn(answers, 'names');
  const removable = before.filter(isRemovable);
  const names =
    given.length > 0 || ask === undefined || removable.length === 0 ? given : await askNames(ask, removable);
  if (names.length === 0)
    throw PaxxError.of('PAXX2003', 'What is to be removed is missing.', {
      remedy:
        removable.length === 0
          ? 'This project has nothing that a command can remove.'
          : `Give one or more as arguments, or as "names" in the answers file: ${removable.join(', ')}.`,
    });
  refuseUnknown(names);
  refuseLasting(names.filter((name) => before.includes(name)));
  const after = before.filter((name) => !names.includes(name));
  refuseNeeded(before, after);
  return prepareChange(context, { before, after, notices: staying(before, after) }, ['remove', ...names]);
}

const askNames = (ask: Ask, names: readonly string[]): Promise<readonly string[]> =>
  ask({
    type: 'checkbox',
    message: 'What shall be removed?',
    required: true,
    choices: names.map((name) => ({
      name: `${name}: ${capabilityOf(name).summary}`,
      value: name,
      short: name,
    })),
  });

/** What came along with something that goes, and is needed by nothing else that paxx knows of. */
function staying(before: readonly string[], after: readonly string[]): readonly string[] {
  const needed = (names: readonly string[]): Set<string> =>
    new Set(names.flatMap((name) => capabilityOf(name).needs ?? []));
  return after
    .filter((name) => needed(before).has(name) && !needed(after).has(name) && isRemovable(name))
    .map((name) => `"${name}" stays: other code may use it. If none does: generator-paxx remove ${name}.`);
}

const isRemovable = (name: string): boolean => capabilityOf(name).isRemovable === true;

function refuseLasting(names: readonly string[]): void {
  const lasting = names.find((name) => !isRemovable(name));
  if (lasting === undefined) return;
  throw PaxxError.of(
    'PAXX2004',
    `"${lasting}" cannot be removed by a command: rows, tables or other code of the project may depend on it.`,
    {
      remedy: `Remove its files by hand, then "${lasting}" from "capabilities" in .yo-rc.json, and run sync. Commands can remove ${capabilityNames.filter(isRemovable).join(', ')}.`,
    },
  );
}

/** @throws PaxxError where something that stays needs something that goes */
function refuseNeeded(before: readonly string[], after: readonly string[]): void {
  const [had, has] = [countsAs(before), countsAs(after)];
  for (const name of after) {
    const lost = capabilityOf(name).needs?.find((need) => had.has(need) && !has.has(need));
    if (lost === undefined) continue;
    throw PaxxError.of('PAXX2004', `"${name}" needs "${lost}", and stays.`, {
      remedy: `Remove "${name}" as well.`,
    });
  }
}

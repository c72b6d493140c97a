import { additionOf, describeAddition } from '../engine/capabilities/addition-of.ts';
import { askCapabilities } from '../engine/change/ask-capabilities.ts';
import { capabilityNames, capabilityOf, countsAs, excludesEachOther } from '../engine/capabilities/known.ts';
import { capabilitiesIn } from '../engine/capabilities/capabilities-in.ts';
import { typedNames } from '../engine/capabilities/choose.ts';
import { prepareAddition } from '../engine/change/prepare-change.ts';
import { heading } from '../engine/diagnostics/colors.ts';
import { PaxxError } from '../engine/diagnostics/paxx-error.ts';
import { textsIn } from '../engine/parts/declared-value.ts';
import { layoutName, type Project } from '../engine/project/project.ts';
import type { Ask, Prepared, ProjectContext } from '../engine/run/command.ts';
import { makePlan } from '../engine/run/make-plan.ts';

/** Everything it writes belongs to the project from then on. */
export async function prepare(context: ProjectContext): Promise<Prepared> {
  const { args, answers, ask, options, project } = context;
  if (options['list'] === true) {
    refuseMore(args);
    return listing(context);
  }
  const given = args.length > 0 ? typedNames(args) : textsIn(answers, 'names');
  const names = given.length > 0 || ask === undefined ? given : await askNames(ask, project);
  if (names.length === 0)
    throw PaxxError.of('PAXX2003', 'What is to be added is missing.', {
      remedy: `Give one or more as arguments, or as "names" in the answers file: ${capabilityNames.join(', ')}.`,
    });
  return prepareAddition(context, names, ['add', ...names]);
}

/** The list is of everything. @throws PaxxError */
function refuseMore([first]: readonly string[]): void {
  if (first === undefined) return;
  throw PaxxError.of('PAXX2004', `${JSON.stringify(first)} is one argument too many beside --list.`, {
    remedy: 'Leave it out to see everything, or leave out --list to add it.',
  });
}

const askNames = (ask: Ask, project: Project): Promise<readonly string[]> =>
  askCapabilities(ask, {
    message: 'What shall be added?',
    names: rowsOf(project).flatMap(({ name, state }) => (state === 'possible' ? [name] : [])),
    layout: layoutName(project),
    isOneNeeded: true,
  });

/** One line of the list. */
interface Row {
  readonly name: string;
  /** `excluded`: something that the project has cannot be there at the same time. */
  readonly state: 'present' | 'possible' | 'excluded';
  readonly summary: string;
  readonly caveat?: string;
  readonly needs: readonly string[];
  readonly files: number;
  readonly packages: readonly string[];
  readonly isRemovable: boolean;
  /** Files and packages in words. */
  readonly adds: string;
}

const rowsOf = (project: Project): readonly Row[] => {
  const present = capabilitiesIn(project);
  return capabilityNames.map((name) => {
    const { summary, caveat, needs = [], isRemovable = false } = capabilityOf(name);
    const addition = additionOf(name, layoutName(project));
    return {
      name,
      state: stateOf(name, present),
      summary,
      ...(caveat === undefined ? {} : { caveat }),
      needs: needs.filter((need) => !countsAs(present).has(need)),
      ...addition,
      isRemovable,
      adds: describeAddition(addition),
    };
  });
};

function stateOf(name: string, present: readonly string[]): Row['state'] {
  if (present.includes(name)) return 'present';
  return present.some((one) => excludesEachOther(one, name)) ? 'excluded' : 'possible';
}

/** What there is, what there could be, and what cannot be beside it. */
function listing(context: ProjectContext): Prepared {
  const rows = rowsOf(context.project);
  const titles = {
    present: 'In this project',
    possible: 'Can be added',
    excluded: 'Cannot be beside what is here',
  } as const;
  const blocks = (['present', 'possible', 'excluded'] as const).flatMap((state) => {
    const own = rows.filter((row) => row.state === state);
    return own.length === 0 ? [] : [[heading(titles[state]), ...own.flatMap(linesOf)].join('\n')];
  });
  const result = rows.map(({ adds: _, ...row }) => row);
  return {
    plan: () => makePlan(context, ['add', '--list'], () => undefined),
    listing: { text: blocks.join('\n\n'), result },
    nextSteps: [],
  };
}

const linesOf = ({ name, summary, caveat, needs, adds, state, isRemovable }: Row): readonly string[] => {
  const notes = [
    ...(state === 'possible' ? [adds] : []),
    ...(needs.length > 0 ? [`brings ${needs.join(' and ')} along`] : []),
    ...(state === 'present' && isRemovable ? [`generator-paxx remove ${name} takes it away`] : []),
    ...(caveat === undefined ? [] : [caveat]),
  ];
  return [`  ${name.padEnd(width)}  ${summary}`, ...notes.map((note) => `  ${' '.repeat(width)}  ${note}`)];
};

const width = Math.max(...capabilityNames.map((name) => name.length));

import { configKey, nearest, placeOf, positionAt, readJson } from 'paxx-conventions';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { PaxxError } from '../diagnostics/paxx-error.ts';
import type { Project } from '../project/project.ts';
import { exclusionIn } from './choose.ts';
import { capabilityNames, capabilityOf, countsAs } from './known.ts';

const file = '.yo-rc.json';

/**
 * The capabilities that a project says it has.
 *
 * @throws PaxxError where it does not say, and with everything that cannot be of what it says
 */
export function capabilitiesIn(project: Pick<Project, 'conventions' | 'read'>): readonly string[] {
  const { capabilities } = project.conventions;
  const problems = capabilities === undefined ? [unsaid(project)] : faultsOf(capabilities, project);
  if (problems.length > 0) throw new PaxxError(problems);
  return capabilities ?? [];
}

const unsaid = (project: Pick<Project, 'read'>): Diagnostic =>
  diagnostic(
    'PAXX2006',
    `"${configKey}.capabilities" in ${file} is missing: nobody can tell what the project has.`,
    {
      file,
      ...placeIn(project, []),
      remedy: `Write there what it has besides its base: "capabilities": [], or some of ${capabilityNames.join(', ')}.`,
    },
  );

function faultsOf(names: readonly string[], project: Pick<Project, 'read'>): readonly Diagnostic[] {
  const wrong = (message: string, remedy: string, index = -1): Diagnostic =>
    diagnostic('PAXX2006', `"${configKey}.capabilities" in ${file} is wrong: ${message}`, {
      file,
      ...placeIn(project, ['capabilities', ...(index === -1 ? [] : [index])]),
      remedy,
    });
  const has = countsAs(names);
  const exclusion = exclusionIn(names);
  return [
    ...names.flatMap((name, index) => {
      if (!capabilityNames.includes(name)) return [wrong(...unknown(name), index)];
      const lost = capabilityOf(name).needs?.find((need) => !has.has(need));
      if (lost === undefined) return [];
      return [
        wrong(`"${name}" needs "${lost}".`, `Add "${lost}" to the list, or take "${name}" out.`, index),
      ];
    }),
    ...(exclusion === undefined
      ? []
      : [
          wrong(
            `"${exclusion.join('" and "')}" cannot be in one project.`,
            'Leave the one whose files are there.',
          ),
        ]),
  ];
}

function unknown(name: string): [message: string, remedy: string] {
  const guess = nearest(name, capabilityNames);
  const meant = guess === undefined ? '' : `Did you mean "${guess}"? `;
  return [`There is no capability "${name}".`, `${meant}There are ${capabilityNames.join(', ')}.`];
}

/** Where something stands below our key. */
function placeIn({ read }: Pick<Project, 'read'>, path: readonly (string | number)[]) {
  const text = read(file) ?? '';
  const json = readJson(text, file);
  return json.kind === 'read' ? positionAt(text, placeOf(json.root, [configKey, ...path])) : {};
}

import {
  NameError,
  parts,
  plainNames,
  reservedAnywhere,
  type Names,
  type StandalonePart,
} from 'paxx-conventions';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { PaxxError } from '../diagnostics/paxx-error.ts';
import type { ProjectContext } from '../run/command.ts';
import { nameErrorOf } from '../parts/name-error-of.ts';
import { coreFault, pathIn } from './core-files.ts';

/** A part that stands alone and is asked for by its name. */
export interface Wanted {
  /** From the command line or the answers. */
  readonly given: unknown;
  readonly noun: string;
  readonly example: string;
  /** What the command writes under the name; the first of them is what it is about. */
  readonly parts: readonly [StandalonePart, ...StandalonePart[]];
}

/** The name of a part that stands alone, from the command line, the answers or a prompt; it is taken as it is. */
export async function gatherName(wanted: Wanted, { ask, project }: ProjectContext): Promise<Names> {
  const { given, noun, example } = wanted;
  if (given === undefined && ask)
    return plainNames(
      await ask<string>({
        type: 'input',
        message: `What is the ${noun} called? (such as "${example}")`,
        validate: (typed) => {
          const [fault] = faultsOf(typed, wanted, project, true);
          return fault === undefined || `${fault.message} ${fault.remedy ?? ''}`;
        },
      }),
    );
  if (typeof given !== 'string')
    throw PaxxError.of('PAXX2003', `The name of the ${noun} is missing.`, {
      remedy: 'Give it as the first argument, or as "name" in the answers file.',
    });
  const faults = faultsOf(given, wanted, project, false);
  if (faults.length > 0) throw new PaxxError(faults.slice(0, 1));
  return plainNames(given);
}

/** @param isNew whether a part that the project has already is a fault as well: a command may be repeated, an answer not */
function faultsOf(
  input: string,
  wanted: Wanted,
  project: ProjectContext['project'],
  isNew: boolean,
): Diagnostic[] {
  const error = nameErrorOf(() => plainNames(input)) ?? reservedError(plainNames(input));
  if (error) return [diagnostic('PAXX2001', error.reason, { remedy: error.remedy })];
  const name = plainNames(input);
  const core = wanted.parts.flatMap((part) => coreFault(part, name, project) ?? []);
  return [
    ...core,
    ...(isNew || !has(wanted.parts[0], name, project) ? alreadyThere(name, wanted.parts, project) : []),
  ];
}

const has = (part: StandalonePart, name: Names, project: ProjectContext['project']): boolean =>
  project.exists(pathIn(part, name, project) ?? '');

const alreadyThere = (
  name: Names,
  wanted: readonly StandalonePart[],
  project: ProjectContext['project'],
): Diagnostic[] =>
  wanted
    .filter((part) => has(part, name, project))
    .map((part) => {
      const file = pathIn(part, name, project) ?? '';
      return diagnostic('PAXX2001', `There is a ${parts[part].noun} "${name.human}" already: ${file}.`, {
        file,
        remedy: 'Choose another name.',
      });
    });

function reservedError({ camel, human }: Names): NameError | undefined {
  const reason = reservedAnywhere(camel);
  return reason === undefined
    ? undefined
    : new NameError(`The name "${human}" ${reason}.`, `Choose another one, such as "my ${human}".`);
}

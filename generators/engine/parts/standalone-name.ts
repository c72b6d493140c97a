import { NameError, names, type Names } from 'paxx-conventions';
import { PaxxError } from '../diagnostics/paxx-error.ts';
import type { Context } from '../run/command.ts';

/** The name of a part that stands alone, from the command line, the answers or a prompt; it is taken as it is. */
export async function gatherName(
  given: unknown,
  noun: string,
  example: string,
  { ask }: Pick<Context, 'ask'>,
): Promise<Names> {
  const input =
    typeof given === 'string'
      ? given
      : await ask?.<string>({
          type: 'input',
          message: `What is the ${noun} called? (such as "${example}")`,
          validate: (typed) => problemOf(typed) ?? true,
        });
  if (input === undefined)
    throw PaxxError.of('PAXX2003', `The name of the ${noun} is missing.`, {
      remedy: 'Give it as the first argument, or as "name" in the answers file.',
    });
  const problem = problemOf(input);
  if (problem === undefined) return plainNames(input);
  throw PaxxError.of('PAXX2001', problem, { remedy: 'Choose a name of letters, digits and hyphens.' });
}

/** Why the text is no name, or that it is the one that the registry's own file has. */
function problemOf(input: string): string | undefined {
  const error = nameErrorOf(() => plainNames(input));
  if (error) return error.message;
  return plainNames(input).kebab === 'index' ? 'The file "index" is the registry itself.' : undefined;
}

/** The spellings of a name that is taken as it is: its plural does not matter, nor whether code reserves the word. */
export const plainNames = (input: string): Names => names(input, { plural: input, mayBeReserved: true });

/** Why a name cannot be used, or nothing; every other failure is thrown. */
export function nameErrorOf(derive: () => unknown): NameError | undefined {
  try {
    derive();
    return undefined;
  } catch (error) {
    if (error instanceof NameError) return error;
    throw error;
  }
}

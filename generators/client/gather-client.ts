import { hiddenIn, type Names } from 'paxx-conventions';
import { PaxxError } from '../engine/diagnostics/paxx-error.ts';
import { gatherName } from '../engine/naming/standalone-name.ts';
import type { ProjectContext } from '../engine/run/command.ts';

export interface ClientInput {
  readonly name: Names;
  /** Without a slash at the end. */
  readonly url: string;
}

/** Makes the input out of an answers file, arguments and prompts. @throws PaxxError on a bad or missing answer. */
export async function gatherClient(context: ProjectContext): Promise<ClientInput> {
  const { args, answers } = context;
  const [name = answers['name'], url = answers['url']] = args;
  return {
    name: await gatherName(
      { given: name, noun: 'service', example: 'payments', parts: ['client', 'settings', 'clientTest'] },
      context,
    ),
    url: checked(url ?? (await context.ask?.<string>(question))),
  };
}

const question = {
  type: 'input',
  message: 'Where is it? (the address that all its paths follow)',
  validate: (input: string) =>
    isAddress(input) || 'An address such as "https://api.example.com/v1" is needed.',
} as const;

function checked(url: unknown): string {
  if (typeof url === 'string' && isAddress(url)) return url.replace(/\/+$/, '');
  const problem =
    url === undefined ? 'The address of the service is missing.' : `${JSON.stringify(url)} is no address.`;
  throw PaxxError.of(url === undefined ? 'PAXX2003' : 'PAXX2007', problem, {
    remedy:
      'Give one such as "https://api.example.com/v1" as the second argument, or as "url" in the answers file.',
  });
}

/** Paths are put behind it, so it has no query; a key belongs into the environment, so it has no user. */
function isAddress(text: string): boolean {
  if (!URL.canParse(text) || /['"`\\\s$]/.test(text) || hiddenIn(text)) return false;
  const url = new URL(text);
  if (!/^https?:$/.test(url.protocol)) return false;
  return [url.search, url.hash, url.username, url.password].every((piece) => piece === '');
}

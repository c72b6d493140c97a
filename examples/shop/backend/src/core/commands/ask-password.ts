import { randomBytes } from 'node:crypto';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { WeakPasswordError } from '../../features/users/errors.ts';
import { registrationSchema } from '../../features/users/schemas.ts';
import { isObvious } from '../accounts/passwords.ts';
import { toggle } from './command.ts';

/** A password is never an argument: other users see the command lines of a machine, and the shell keeps them. */
export const passwordOptions = {
  generate: toggle.describe('make a password and print it, instead of asking for one'),
};

interface Asking {
  readonly user: { readonly email: string; readonly name: string };
  readonly options: { readonly generate: boolean };
  readonly print: (line: string) => void;
  readonly input?: NodeJS.ReadableStream & { readonly isTTY?: boolean };
}

/** A new password: generated and printed, typed without an echo, or the first line that is piped in. */
export async function askPassword({ user, options, print, input = process.stdin }: Asking) {
  if (options.generate) {
    const password = randomBytes(18).toString('base64url');
    print(`The password is ${password}`);
    return password;
  }
  const { data, error } = registrationSchema.shape.password.safeParse(await readLine(input));
  if (error) throw new Error(`The password: ${error.issues.map(({ message }) => message).join()}`);
  if (isObvious(data, user)) throw new WeakPasswordError();
  return data;
}

async function readLine(input: NonNullable<Asking['input']>): Promise<string> {
  const terminal = input.isTTY === true;
  if (terminal) process.stderr.write('New password: ');
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input, output: nowhere, terminal });
  try {
    for await (const line of lines) return line;
    return '';
  } finally {
    lines.close();
    if (terminal) process.stderr.write('\n');
  }
}

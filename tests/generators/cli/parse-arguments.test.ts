import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../../generators/cli/parse-arguments.ts';
import { featureCommand } from '../../../generators/feature/command.ts';
import { syncCommand } from '../../../generators/sync/command.ts';

describe('parseArguments', () => {
  it('takes arguments, switches and values in any order', async () => {
    expect(
      await parseArguments(featureCommand, ['--tasks', 'invoices', '--plural=bills', 'a:string!', '-y']),
    ).toEqual({
      args: ['invoices', 'a:string!'],
      options: { tasks: true, plural: 'bills', yes: true },
    });
  });

  it('leaves what follows -- alone', async () => {
    expect(await parseArguments(featureCommand, ['--', '--tasks'])).toEqual({
      args: ['--tasks'],
      options: {},
    });
  });

  it.each([
    [featureCommand, ['--task'], 'There is no option "--task".', 'Did you mean "--tasks"?'],
    [featureCommand, ['-x'], 'There is no option "-x".', 'See generator-paxx feature --help.'],
    [featureCommand, ['--plural'], 'The option "--plural" needs a value.', 'Write --plural WORD.'],
    [
      featureCommand,
      ['--tasks=yes'],
      'The option "--tasks" takes no value.',
      'See generator-paxx feature --help.',
    ],
    [
      featureCommand,
      ['--on-conflict', 'force'],
      '"force" is no value of "--on-conflict".',
      'The values are abort, keep, overwrite.',
    ],
    [syncCommand, ['invoices'], '"invoices" is one argument too many.', 'See generator-paxx sync --help.'],
  ])('refuses %s %j', async (command, argv, message, remedy) => {
    await expect(parseArguments(command as never, argv)).rejects.toMatchObject({
      exitCode: 2,
      diagnostics: [{ code: 'PAXX2004', message, remedy }],
    });
  });
});

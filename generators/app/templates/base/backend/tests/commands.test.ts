import { beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { commands } from '../src/commands/index.ts';
import { command, count, toggle, UsageError, type CommandRun } from '../src/core/commands/command.ts';
import { readSettings } from '../src/core/settings/read-settings.ts';
import { runCommandLine } from '../src/core/commands/run-command-line.ts';

let printed: string[];
let closed: string[];

beforeEach(() => {
  printed = [];
  closed = [];
});

const thing = (name: string) =>
  Promise.resolve({ name, close: () => Promise.resolve(void closed.push(name)) });

const greet = command({
  summary: 'Greets somebody.',
  arguments: { name: z.string().describe('who'), times: count.optional().describe('how often') },
  options: { loud: toggle.describe('in capitals'), word: z.string().default('Hello') },
  async run({ args, options, open, print }) {
    await open(thing('first'));
    await open(thing('second'));
    const line = `${options.word} ${args.name}`.repeat(args.times ?? 1);
    if (args.name === 'nobody') throw new Error('Nobody is there.');
    print(options.loud ? line.toUpperCase() : line);
  },
});

const manage = (line: string) =>
  runCommandLine(line === '' ? [] : line.split(' '), {
    commands: { 'people-greet': greet, 'people-greet-all': greet, ...commands },
    readSettings: () => readSettings({ NODE_ENV: 'test' }),
    print: (text) => void printed.push(text),
  });

/** The line of a command that is only this. */
function withCommand(run: (run: CommandRun) => Promise<void>) {
  const surroundings = {
    commands: { go: command({ summary: 'Goes.', run }) },
    readSettings: () => readSettings({ NODE_ENV: 'test' }),
    print: () => undefined,
  };
  return { manage: () => runCommandLine(['go'], surroundings) };
}

describe('the command line', () => {
  it.each(['people greet Ada 2 --loud --word=Hi', 'people-greet --word Hi --loud Ada 2'])(
    'gives a command its arguments and options: %s',
    async (line) => {
      await manage(line);
      expect(printed).toEqual(['HI ADAHI ADA']);
    },
  );

  it('closes what a command opened, the newest first, also after a failure', async () => {
    await expect(manage('people greet nobody')).rejects.toThrow('Nobody is there.');
    expect(closed).toEqual(['second', 'first']);
  });

  it('tells what failed, not that closing failed as well, and closes the rest', async () => {
    const stuck = { close: () => Promise.reject(new Error('It is stuck.')) };
    const { manage } = withCommand(async ({ open }) => {
      await open(thing('first'));
      await open(Promise.resolve(stuck));
      throw new Error('Nobody is there.');
    });

    await expect(manage()).rejects.toThrow('Nobody is there.');
    expect(closed).toEqual(['first']);
  });

  it('waits for nothing that does not close', async () => {
    vi.useFakeTimers();
    const { manage } = withCommand(async ({ open }) => {
      await open(Promise.resolve({ close: () => new Promise<void>(() => undefined) }));
    });
    const refused = expect(manage()).rejects.toThrow('does not close within 5 seconds');
    await vi.advanceTimersByTimeAsync(5_000);

    await refused;
    vi.useRealTimers();
  });

  it.each([
    ['people great Ada', 'There is no command "people great". Did you mean "people greet"?'],
    ['peeple', 'There is no command "peeple". Did you mean "people"?'],
    ['xylophone', 'There is no command "xylophone".'],
    ['people greet Ada --lout', 'There is no option --lout. Did you mean "--loud"?'],
    ['people greet Ada --loud=yes', "Option '--loud' does not take an argument"],
    ['people greet Ada --word', "Option '--word <value>' argument missing"],
    ['people greet', 'name is missing.'],
    ['people greet Ada two', 'times: Expected a number.'],
    ['people greet Ada 2 3', '"3" is one argument too many.'],
    ['people', 'Which command?'],
  ])('refuses "%s"', async (line, message) => {
    const refusal = await manage(line).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(UsageError);
    expect((refusal as Error).message.split('\n')[0]).toBe(message);
  });

  it('B5: lets nothing that it prints steer the terminal', async () => {
    await manage('people greet \u001B[2J\u009B1m\u202EAda');
    expect(printed).toEqual(['Hello \uFFFD[2J\uFFFD1m\uFFFDAda']);
  });

  it('lists all commands where none is named', async () => {
    await manage('');
    expect(printed.join('\n')).toContain('  people greet <name> [times]       Greets somebody.');
  });

  it('lists the commands of a group', async () => {
    await manage('people --help');
    expect(printed.join('\n')).toContain('  people greet <name> [times]       Greets somebody.');
    expect(printed.join('\n')).not.toContain('openapi');
  });

  it('describes every command there is', async () => {
    for (const key of Object.keys(commands)) await manage(`${key} --help`);
    await manage('people greet --help');
    expect(printed).toHaveLength(Object.keys(commands).length + 1);
    expect(printed.at(-1)).toMatchInlineSnapshot(`
      "Usage: manage people greet <name> [times] [options]

      Greets somebody.

      Arguments:
        name    who
        times   how often

      Options:
        --loud           in capitals
        --word <value>"
    `);
  });
});

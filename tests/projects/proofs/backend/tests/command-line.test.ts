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
  options: {
    loud: toggle.describe('in capitals'),
    word: z.string().min(1, 'Expected a word.').default('Hello'),
  },
  async run({ args, options, open, print }) {
    await open(thing('first'));
    await open(thing('second'));
    const line = `${options.word} ${args.name}`.repeat(args.times ?? 1);
    if (args.name === 'nobody') throw new Error('Nobody is there.');
    print(options.loud ? line.toUpperCase() : line);
  },
});

const leave = command({
  summary: 'Sees somebody off.',
  options: { dryRun: toggle.describe('stay'), noHug: toggle },
  run: ({ options, print }) => Promise.resolve(print(JSON.stringify(options))),
});

const manage = (line: string) =>
  runCommandLine(line === '' ? [] : line.split(' '), {
    commands: { people: { greet, 'greet-all': greet }, 'people-leave': leave, ...commands },
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
  it.each(['people greet Ada 2 --loud --word=Hi', 'people greet --word Hi --loud Ada 2'])(
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
    ['people great Ada', "error: unknown command 'great'\n(Did you mean greet?)"],
    ['peeple', "error: unknown command 'peeple'\n(Did you mean people?)"],
    ['xylophone', "error: unknown command 'xylophone'"],
    ['people greet Ada --lout', "error: unknown option '--lout'\n(Did you mean --loud?)"],
    ['people greet Ada --word', "error: option '--word <value>' argument missing"],
    ['people greet', "error: missing required argument 'name'"],
    ['people greet Ada two', 'times: Expected a number.'],
    ['people greet Ada --word=', '--word: Expected a word.'],
    ['people greet Ada 2 3', 'error: too many arguments'],
    ['people', 'Usage: manage people [options] [command]'],
  ])('refuses "%s"', async (line, message) => {
    const refusal = await manage(line).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(UsageError);
    expect((refusal as Error).message.slice(0, message.length)).toBe(message);
  });

  it('B5: lets nothing that it prints steer the terminal', async () => {
    await manage('people greet \u001B[2J\u009B1m\u202EAda');
    expect(printed).toEqual(['Hello \uFFFD[2J\uFFFD1m\uFFFDAda']);
  });

  it('takes a command from elsewhere into its group, and an option for what it is called', async () => {
    await manage('people leave --dry-run');
    await manage('people leave --no-hug');
    expect(printed).toEqual(['{"dryRun":true,"noHug":false}', '{"dryRun":false,"noHug":true}']);
  });

  it.each(['', 'help', '--help'])('lists what there is: manage %s', async (line) => {
    await manage(line);
    expect(printed.join('\n')).toMatch(/^ {2}people +greet, greet-all, leave$/m);
    expect(printed.join('\n')).toMatch(/^ {2}routes \[part\] +Lists the routes/m);
  });

  it.each(['people --help', 'help people'])('lists the commands of a group: %s', async (line) => {
    await manage(line);
    expect(printed.join('\n')).toMatch(/^ {2}greet \[options\] <name> \[times\] +Greets somebody\.$/m);
    expect(printed.join('\n')).not.toContain('openapi');
  });

  it('describes a command', async () => {
    await manage('people greet --help');
    expect(printed.at(-1)).toMatchInlineSnapshot(`
      "Usage: manage people greet [options] <name> [times]

      Greets somebody.

      Arguments:
        name            who
        times           how often

      Options:
        --loud          in capitals
        --word <value>
        -h, --help      display help for command"
    `);
  });
});

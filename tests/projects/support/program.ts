import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { expect } from 'vitest';

export type Environment = Readonly<Record<string, string>>;

/** Variables that decide about a project's servers: a row sets them, the machine does not. */
const decided = ['DATABASE_URL', 'TEST_DATABASE_URL', 'REDIS_URL', 'TEST_REDIS_URL', 'NODE_ENV'];

export const environmentWith = (own: Environment): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !decided.includes(name))),
  ...own,
});

/** Runs a program to its end: it must succeed, and warn of nothing. */
export function call(command: string, args: readonly string[], cwd: string, own: Environment = {}): string {
  const { status, stdout, stderr } = spawnSync(command, [...args], {
    cwd,
    encoding: 'utf8',
    env: environmentWith(own),
    maxBuffer: 1 << 28,
    shell: process.platform === 'win32' && command !== process.execPath,
  });
  const title = `${command} ${args.join(' ')}`;
  expect(status, `${title}\n${stdout}${stderr}`).toBe(0);
  expect(warningsIn(stdout + stderr), title).toEqual([]);
  return stdout;
}

/** What npm says about this machine's own configuration is no fault of a project. */
const ofTheMachine = /^npm warn Unknown (?:user|env|project) config /;

/** The lines of an output that warn, or speak of what is deprecated; of a log also by their level. */
export const warningsIn = (output: string): string[] =>
  output
    .split('\n')
    .filter((line) => /\bwarn|deprecat|"level":[456]0/i.test(line) && !ofTheMachine.test(line));

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
  });

export interface RunningProgram {
  readonly output: () => string;
  /** Its exit code, once it has ended by itself. */
  readonly ended: Promise<number | null>;
  /** Asks the program to end, as an operating system does, and answers with its exit code. */
  readonly stop: () => Promise<number | null>;
}

/** Starts a program that runs until it is stopped. */
export function start(
  command: string,
  args: readonly string[],
  cwd: string,
  own: Environment,
): RunningProgram {
  const child: ChildProcess = spawn(command, [...args], { cwd, env: environmentWith(own) });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  return {
    output: () => output,
    ended,
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

import { diagnosticsOf } from '../engine/diagnostics/diagnostics-of.ts';
import { exitCodeOf } from '../engine/diagnostics/exit-code.ts';
import { printDiagnostics } from '../engine/diagnostics/print-diagnostics.ts';
import { CommandRun, type Terminal } from '../engine/run/command-run.ts';
import type { Ask, Command, Given } from '../engine/run/command.ts';
import { parseArguments } from './parse-arguments.ts';

/** Runs one command for the bin, from its raw arguments to its exit code. */
export async function runAtTerminal(command: Command, argv: readonly string[]): Promise<number> {
  const isJson = argv.includes('--json');
  const out = isJson ? process.stderr : process.stdout;
  let run: CommandRun | undefined;
  try {
    const given = await parseArguments(command, argv);
    run = new CommandRun(command, given, terminalFor(given, out), process.cwd());
    await run.prepare();
    await run.write();
    const exitCode = run.report();
    process.stderr.write(printDiagnostics(run.diagnostics));
    if (isJson) process.stdout.write(`${JSON.stringify(run.envelope(), undefined, 2)}\n`);
    return exitCode;
  } catch (error) {
    if (isInterrupt(error)) return interrupted(out);
    const diagnostics = diagnosticsOf(error);
    process.stderr.write(printDiagnostics(diagnostics));
    if (isJson) await printEnvelope(command.name, run, diagnostics);
    return exitCodeOf(diagnostics);
  }
}

/** Prompts appear only where somebody can answer them: at a terminal, outside CI, and unless told otherwise. */
function terminalFor({ options }: Given, out: NodeJS.WriteStream): Terminal {
  const isAnswerable = process.stdin.isTTY && process.stdout.isTTY && !process.env['CI'];
  const say = (text: string): void => {
    if (text !== '') out.write(`${text}\n\n`);
  };
  return isAnswerable && options['yes'] !== true && options['json'] !== true ? { say, ask } : { say };
}

const ask: Ask = async <Answer>(question: Parameters<Ask>[0]): Promise<Answer> => {
  const { default: inquirer } = await import('inquirer');
  const answers: { answer: unknown } = await inquirer.prompt([{ ...question, name: 'answer' }]);
  return answers.answer as Answer;
};

/** Ctrl-C at a prompt: inquirer throws, and nothing has been written. */
const isInterrupt = (error: unknown): boolean => error instanceof Error && error.name === 'ExitPromptError';

function interrupted(out: NodeJS.WriteStream): number {
  out.write('\nStopped. Nothing was written.\n');
  return 130;
}

async function printEnvelope(
  name: string,
  run: Pick<CommandRun, 'envelope'> | undefined,
  diagnostics: ReturnType<typeof diagnosticsOf>,
): Promise<void> {
  const { envelope } = await import('../engine/run/envelope.ts');
  const result = run ? run.envelope(diagnostics) : envelope(name, diagnostics);
  process.stdout.write(`${JSON.stringify(result, undefined, 2)}\n`);
}

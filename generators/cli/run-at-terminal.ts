import { diagnosticsOf } from '../engine/diagnostics/diagnostics-of.ts';
import { exitCodeOf } from '../engine/diagnostics/exit-code.ts';
import { printDiagnostics } from '../engine/diagnostics/print-diagnostics.ts';
import { printedJson } from '../engine/diagnostics/visible.ts';
import { CommandRun } from '../engine/run/command-run.ts';
import type { Ask, Command, Given } from '../engine/run/command.ts';
import { envelope } from '../engine/run/envelope.ts';
import { forInquirer } from '../engine/run/for-inquirer.ts';
import { isAnswerable } from '../engine/run/is-answerable.ts';
import { interrupted, isStopped, stopOnSignal, type Stopping } from '../engine/run/stop-on-signal.ts';
import type { Terminal } from '../engine/run/terminal.ts';
import { parseArguments } from './parse-arguments.ts';

/** Runs one command for the bin, from its raw arguments to its exit code. */
export async function runAtTerminal(command: Command, argv: readonly string[]): Promise<number> {
  const isJson = argv.includes('--json');
  const out = isJson ? process.stderr : process.stdout;
  let run: CommandRun | undefined;
  let stopping: Stopping | undefined;
  try {
    const given = await parseArguments(command, argv);
    run = new CommandRun(command, given, terminalFor(given, out), process.cwd());
    stopping = stopOnSignal(run);
    await run.prepare();
    await run.write();
    const exitCode = await run.report();
    process.stderr.write(printDiagnostics(run.diagnostics));
    if (isJson) process.stdout.write(printedJson(run.envelope()));
    return stopping.exitCode() ?? exitCode;
  } catch (error) {
    if (isStopped(error)) {
      run?.stop();
      return interrupted;
    }
    const diagnostics = diagnosticsOf(error);
    process.stderr.write(printDiagnostics(diagnostics));
    if (isJson)
      process.stdout.write(printedJson(run?.envelope(diagnostics) ?? envelope(command.name, diagnostics)));
    return exitCodeOf(diagnostics);
  } finally {
    stopping?.release();
    run?.leave();
  }
}

/** Prompts appear only where somebody can answer them, and unless told otherwise. */
function terminalFor({ options }: Given, out: NodeJS.WriteStream): Terminal {
  const isWatched = out.isTTY;
  const say = (text: string): void => {
    if (text !== '') out.write(`${text}\n\n`);
  };
  const canAsk = isAnswerable() && options['yes'] !== true && options['json'] !== true;
  return { say, isWatched, ...(canAsk ? { ask } : {}) };
}

const ask: Ask = async <Answer>(question: Parameters<Ask>[0]): Promise<Answer> => {
  const { default: inquirer } = await import('inquirer');
  const answers: { answer: unknown } = await inquirer.prompt([forInquirer(question)]);
  return answers.answer as Answer;
};

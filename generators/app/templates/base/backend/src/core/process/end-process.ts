/** Ends the process once everything that was printed is out, whatever is still open. */
export function endProcess(exitCode: number): void {
  process.stdout.write('', () => process.stderr.write('', () => process.exit(exitCode)));
}

/** What is done has this long to end by itself. */
const patience = 5_000;

/** Ends a process that is done and kept by something that was left open, such as a timer, and names it. */
export function endLeftovers(): void {
  const timer = setTimeout(() => {
    // The timer itself counts no more once it has fired.
    const left = process.getActiveResourcesInfo().filter((name) => !name.endsWith('Wrap'));
    console.error(
      `The command is done, but something that it left open keeps the process: ${[...new Set(left)].join(', ') || 'unknown'}. ` +
        'Wait for it, close it, or hand it to "open", which closes it. The process ends now.',
    );
    endProcess(1);
  }, patience);
  timer.unref();
}

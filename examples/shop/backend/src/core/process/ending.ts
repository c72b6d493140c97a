/** What is done, or does not close within this time, keeps nobody waiting: the process ends without it. */
const patience = 5_000;

/** Closes, but does not wait for ever: the hook of one plugin, or a client that is never given back, may hang. */
export async function closeInTime(close: () => PromiseLike<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((_resolve, reject) => {
    const message = `What was opened does not close within ${String(patience / 1000)} seconds.`;
    timer = setTimeout(() => reject(new Error(message)), patience);
  });
  try {
    await Promise.race([close(), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Closes after a failure, which is what is to be told: what fails at closing as well is not. */
export async function closeAfterFailure(close: () => PromiseLike<unknown>): Promise<void> {
  await closeInTime(close).catch(() => undefined);
}

/** Ends the process once everything that was printed is out, whatever is still open. */
export function endProcess(exitCode: number): void {
  process.stdout.write('', () => process.stderr.write('', () => process.exit(exitCode)));
}

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

const signals = ['SIGINT', 'SIGTERM'] as const;

/** The first signal stops the work in good order. The second one ends the process at once. */
export function stopOnSignal(stop: () => Promise<void>): void {
  const begin = () => {
    for (const signal of signals) process.off(signal, begin).on(signal, () => process.exit(1));
    void stop().then(() => process.exit());
  };
  for (const signal of signals) process.on(signal, begin);
}

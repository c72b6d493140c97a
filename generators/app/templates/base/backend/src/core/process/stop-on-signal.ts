const signals = ['SIGINT', 'SIGTERM'] as const;

/** The first signal stops the work in good order. The second one ends the process at once. */
export function stopOnSignal(stop: () => Promise<void>): void {
  const begin = () => {
    for (const signal of signals) process.off(signal, begin).on(signal, () => process.exit(1));
    void stop().then(() => process.exit());
  };
  for (const signal of signals) process.on(signal, begin);
}

/** Something that does not close within this time keeps nobody waiting: the process ends without it. */
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

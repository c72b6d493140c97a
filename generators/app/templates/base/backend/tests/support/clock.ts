import { onTestFinished, vi } from 'vitest';

/**
 * Sets the time that the code of a test sees, or lets so many milliseconds pass. Timers and the database keep
 * to the real one. The clock is right again when the test ends.
 */
export function setClock(time: Date | { later: number }): void {
  const now = time instanceof Date ? time : new Date(Date.now() + time.later);
  vi.useFakeTimers({ toFake: ['Date'], now });
  onTestFinished(() => void vi.useRealTimers());
}

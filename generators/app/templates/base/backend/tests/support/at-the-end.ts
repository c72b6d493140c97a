import { afterAll, onTestFinished, TestRunner } from 'vitest';

/** Cleans up when the test ends, or when the file does where this is called outside of a test. */
export function atTheEnd(cleanUp: () => Promise<void>): void {
  if (TestRunner.getCurrentTest()) onTestFinished(cleanUp);
  else afterAll(cleanUp);
}

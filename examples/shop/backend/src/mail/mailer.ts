import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyBaseLogger } from 'fastify';
import type { Deliver, Mail } from './mail.ts';

/** Sends mails behind the backs of requests. */
export interface Mailer {
  /** Takes a mail on; it is tried a few times. `onGivenUp` takes back what was meant for whoever would have read it. */
  readonly send: (mail: Mail, onGivenUp?: () => Promise<unknown>) => void;
  /** Runs what leads to a mail after the answer: how long it takes tells nobody whether there is an account. */
  readonly later: (work: () => Promise<void>) => void;
  /** Until all that was taken on is done. */
  readonly settled: () => Promise<void>;
  /** As `settled`, but what would be tried again later is given up. */
  readonly close: () => Promise<void>;
}

/** In milliseconds, between one attempt and the next. */
const pauses = [1000, 10_000, 60_000];

export function createMailer(
  deliver: Deliver,
  log: Pick<FastifyBaseLogger, 'error' | 'warn'>,
): Mailer {
  const running = new Set<Promise<void>>();
  const closing = new AbortController();

  const later: Mailer['later'] = (work) => {
    const run = Promise.resolve()
      .then(work)
      .catch((error: unknown) => void log.error({ err: error }, 'a mail was not sent'))
      .finally(() => running.delete(run));
    running.add(run);
  };

  async function attempt(mail: Mail, [pause, ...pausesLeft]: readonly number[]): Promise<void> {
    try {
      await deliver(mail);
    } catch (error) {
      if (pause === undefined || closing.signal.aborted) throw error;
      log.warn({ err: error }, 'a mail could not be handed over, and is tried again');
      await wait(pause, undefined, { signal: closing.signal });
      await attempt(mail, pausesLeft);
    }
  }

  const settled = async () => {
    while (running.size > 0) await Promise.all(running);
  };

  return {
    later,
    send: (mail, onGivenUp) =>
      later(() =>
        attempt(mail, pauses).catch(async (error: unknown) => {
          await onGivenUp?.();
          throw error;
        }),
      ),
    settled,
    close() {
      closing.abort();
      return settled();
    },
  };
}

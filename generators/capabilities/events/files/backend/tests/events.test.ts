import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createApp } from '../src/app.ts';
import type { AppContext } from '../src/core/context/app-context.ts';
import { createEventBus, type EventBus } from '../src/core/events/event-bus.ts';
import { withRequestId } from '../src/core/process/correlation.ts';
import { createLogger } from '../src/core/process/logging.ts';
import { createTestContext } from './support/context.ts';
import { emittedIn } from './support/emitted.ts';

const lines: string[] = [];
const log = createLogger('info', { write: (line) => void lines.push(line) });

/** The application's own events are not known here, so these have plain names and payloads. */
type PlainListener = (payload: number) => Promise<void> | void;
type PlainGroups = Record<string, Record<string, PlainListener>>;
interface PlainEvents {
  emit: (name: string, payload: number) => void;
}

function listenWith(groups: PlainGroups) {
  const bus = createEventBus(log);
  bus.listen(groups, { log } as AppContext);
  return bus as unknown as PlainEvents & Pick<EventBus, 'close'>;
}

const plain = (events: AppContext['events']) => events as unknown as PlainEvents;

beforeEach(() => {
  lines.length = 0;
});

describe('an event', () => {
  it('reaches every listener, with its payload', async () => {
    const [first, second, other] = [vi.fn(), vi.fn(), vi.fn()];
    const { emit } = listenWith({
      a: { 'lamps.lit': first, 'lamps.out': other },
      b: { 'lamps.lit': second },
    });
    emit('lamps.lit', 1);

    expect([first, second].map(({ mock }) => mock.calls[0]?.[0] as number)).toEqual([1, 1]);
    expect(other).not.toHaveBeenCalled();
  });

  it('does not fail with its listeners, which are logged with the request', async () => {
    const second = vi.fn();
    const { emit, close } = listenWith({
      a: { 'lamps.lit': () => Promise.reject(new Error('no oil')) },
      b: { 'lamps.lit': second },
    });
    withRequestId('the-request', () => {
      emit('lamps.lit', 1);
    });
    await close();

    expect(second).toHaveBeenCalledOnce();
    expect(lines.map((line): unknown => JSON.parse(line))).toMatchObject([
      { msg: 'listener failed', event: 'lamps.lit', listener: 'a', reqId: 'the-request' },
    ]);
  });

  it('may set off another one, and never itself again', async () => {
    const heard: string[] = [];
    const pass =
      (to: string): PlainListener =>
      async (payload) => {
        await Promise.resolve();
        heard.push(to);
        emit(to, payload);
      };
    const { emit, close } = listenWith({
      a: { 'lamps.lit': pass('lamps.out'), 'lamps.out': pass('lamps.lit') },
    });
    emit('lamps.lit', 1);
    await close();

    expect(heard).toEqual(['lamps.out', 'lamps.lit']);
    expect(lines.join()).toContain('["lamps.lit","lamps.out","lamps.lit"]');
  });

  it('is waited for when the application closes', async () => {
    let isDone = false;
    const { emit, close } = listenWith({
      a: {
        'lamps.lit': async () => {
          await new Promise((resolve) => setTimeout(resolve, 20));
          isDone = true;
        },
      },
    });
    emit('lamps.lit', 1);
    await close();

    expect(isDone).toBe(true);
  });
});

describe('the events of a transaction', () => {
  it('come when it is committed, and not at all when it is rolled back', async () => {
    const context = await createTestContext();
    const emitted = emittedIn(context);
    let before = -1;
    await context.transaction(async ({ events }) => {
      plain(events).emit('lamps.lit', 1);
      before = emitted.length;
    });
    await context
      .transaction(async ({ events }) => {
        plain(events).emit('lamps.out', 2);
        throw new Error('rolled back');
      })
      .catch(() => undefined);

    expect(before).toBe(0);
    expect(emitted).toEqual([{ name: 'lamps.lit', payload: 1 }]);
  });

  it('come behind something that fails after the commit, too', async () => {
    const context = await createTestContext();
    const emitted = emittedIn(context);
    const work = context.transaction(async ({ afterCommit, events }) => {
      await afterCommit(() => Promise.reject(new Error('no answer')));
      plain(events).emit('lamps.lit', 1);
    });

    await expect(work).rejects.toThrow('no answer');
    expect(emitted).toHaveLength(1);
  });
});

describe('the events of a request', () => {
  it('leave lines with its id', async () => {
    const context = await createTestContext({ log });
    const app = await createApp(context);
    const groups: PlainGroups = { a: { 'lamps.lit': (lamp) => log.info({ lamp }, 'lit') } };
    (app.events as EventBus).listen(groups, context);
    app.get('/light', { config: { public: 'for this test' } }, () => {
      plain(app.events).emit('lamps.lit', 7);
      return 'lit';
    });
    const { headers } = await app.inject('/light');
    await app.close();

    const line = lines.find((one) => one.includes('"lamp":7')) ?? '{}';
    expect(JSON.parse(line)).toMatchObject({ msg: 'lit', reqId: headers['x-request-id'] });
  });
});

import { DeterminismViolationError } from '@temporalio/workflow';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundleWorkflows } from '../../src/tasks/start-workers.ts';
import { createHistory, type History } from '../support/history.ts';

// What the engine makes of a history is what it would make of it for a server: it runs the workflow again, and refuses
// a history that the workflow would not have made.
const replay = async ({ events }: History) =>
  Worker.runReplayHistory({ workflowBundle: await bundle }, { events });

const taskOf = (key: string) => ({
  task: 'paths.walk',
  input: { key },
  attempts: 1,
  backoffSeconds: 1,
  timeoutSeconds: 10,
});

let bundle: ReturnType<typeof bundleWorkflows>;

beforeAll(async () => {
  const telemetryOptions = { logging: { forward: {}, filter: 'ERROR' } };
  Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions });
  bundle = bundleWorkflows();
  await bundle;
});

it('workflows can be bundled apart from the application', async () => {
  const { code } = await bundle;

  expect(code).toContain('runLatestTask');
  // A workflow that reached for the database would bring it along.
  expect(code).not.toContain('drizzle');
});

describe('a task under a deduplication key', () => {
  it('runs when the one before it is over, also when that one has failed', async () => {
    const history = createHistory('runLatestTask');
    history.signal('dispatched', taskOf('first'));
    history.run();
    const first = history.schedule('runTask', taskOf('first'));
    history.signal('dispatched', taskOf('second'));
    history.signal('dispatched', taskOf('third'));
    history.run();
    history.fail(first, 'over a stone');
    history.run();
    const third = history.schedule('runTask', taskOf('third'));
    history.complete(third);
    history.run();
    history.end('Completed');

    await replay(history);
  });

  it('fails where nothing waits behind it', async () => {
    const history = createHistory('runLatestTask');
    history.signal('dispatched', taskOf('only'));
    history.run();
    history.fail(history.schedule('runTask', taskOf('only')), 'over a stone');
    history.run();
    history.end('Failed');

    await replay(history);
  });

  it('goes on in a new history before one grows too long', async () => {
    const history = createHistory('runLatestTask');
    history.signal('dispatched', taskOf('first'));
    history.run(true);
    history.end('ContinuedAsNew', { workflowType: { name: 'runLatestTask' } });

    await replay(history);
  });

  it('does nothing else', async () => {
    const history = createHistory('runLatestTask');
    history.signal('dispatched', taskOf('first'));
    history.run();
    history.end('Completed');

    await expect(replay(history)).rejects.toThrow(DeterminismViolationError);
  });
});

import { defaultPayloadConverter, toPayloads, type Payload } from '@temporalio/common';

/** What happened to a workflow, as a Temporal server writes it down. */
export interface History {
  readonly events: object[];
  /** Somebody tells it something. */
  readonly signal: (name: string, input: object) => void;
  /** It runs, until there is nothing left to do but to wait. The server may ask it to begin a new history. */
  readonly run: (isTooLong?: boolean) => void;
  /** It has an activity done. Returns which one that is. */
  readonly schedule: (name: string, input: object) => number;
  readonly complete: (activity: number) => void;
  /** The last attempt of the activity failed. */
  readonly fail: (activity: number, message: string) => void;
  readonly end: (how: 'Completed' | 'Failed' | 'ContinuedAsNew', attributes?: object) => void;
}

const taskQueue = { name: 'tests' };
const id = '00000000-0000-4000-8000-000000000000';

export function createHistory(workflow: string): History {
  const events: object[] = [];
  const add = (name: string, attributes: object): number => {
    const eventTime = new Date(events.length * 1000).toISOString();
    events.push({ eventId: String(events.length + 1), eventTime, ...eventOf(name, attributes) });
    return events.length;
  };
  const start = (activity: number) =>
    add('ActivityTaskStarted', { scheduledEventId: activity, attempt: 1 });
  let ran = 0;
  const ended = () => ({ workflowTaskCompletedEventId: ran });
  add('WorkflowExecutionStarted', {
    workflowType: { name: workflow },
    taskQueue,
    originalExecutionRunId: id,
    firstExecutionRunId: id,
    workflowTaskTimeout: '10s',
    attempt: 1,
  });
  return {
    events,
    signal: (signalName, input) =>
      void add('WorkflowExecutionSignaled', { signalName, input: payloads(input) }),
    run(isTooLong = false) {
      const scheduledEventId = add('WorkflowTaskScheduled', { taskQueue, attempt: 1 });
      const suggestContinueAsNew = isTooLong;
      const startedEventId = add('WorkflowTaskStarted', { scheduledEventId, suggestContinueAsNew });
      ran = add('WorkflowTaskCompleted', { scheduledEventId, startedEventId });
    },
    schedule(name, input) {
      const activity = { activityId: String(events.length), activityType: { name } };
      return add('ActivityTaskScheduled', {
        ...activity,
        taskQueue,
        input: payloads(input),
        ...ended(),
      });
    },
    complete(scheduledEventId) {
      const startedEventId = start(scheduledEventId);
      add('ActivityTaskCompleted', { scheduledEventId, startedEventId });
    },
    fail(scheduledEventId, message) {
      const startedEventId = start(scheduledEventId);
      const failure = { message, applicationFailureInfo: { type: 'Error' } };
      add('ActivityTaskFailed', { scheduledEventId, startedEventId, failure });
    },
    end: (how, attributes) => void add(`WorkflowExecution${how}`, { ...ended(), ...attributes }),
  };
}

/** `ActivityTaskFailed` is `EVENT_TYPE_ACTIVITY_TASK_FAILED`, and its attributes `activityTaskFailedEventAttributes`. */
function eventOf(name: string, attributes: object) {
  const words = name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();
  const member = `${name.charAt(0).toLowerCase()}${name.slice(1)}EventAttributes`;
  return { eventType: `EVENT_TYPE_${words}`, [member]: attributes };
}

function payloads(input: object) {
  return { payloads: toPayloads(defaultPayloadConverter, input)?.map(printed) };
}

/** Bytes are in base64 in JSON. */
function printed({ metadata, data }: Payload) {
  const print = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
  const entries = Object.entries(metadata ?? {}).map(([name, bytes]) => [name, print(bytes)]);
  return { metadata: Object.fromEntries(entries) as object, data: data && print(data) };
}

import type { z } from 'zod';
import type { events } from '../../events/index.ts';
import type { AppContext } from '../context/app-context.ts';
import type { EventDefinition } from './event.ts';

type Groups = typeof events;
type GroupName = keyof Groups;

/** `invoices.created`: the group in the registry, and the event in the group. */
export type EventName = { [G in GroupName]: `${G}.${keyof Groups[G] & string}` }[GroupName];

type DefinitionOf<Name extends string> = Name extends `${infer G extends GroupName}.${infer E}`
  ? E extends keyof Groups[G]
    ? Groups[G][E]
    : never
  : never;

export type EventPayload<Name extends string> =
  DefinitionOf<Name> extends EventDefinition ? z.output<DefinitionOf<Name>['payload']> : never;

/** Says what has happened. Services call this behind the write, once it is committed; nothing waits for it. */
export type Emit = <Name extends EventName>(name: Name, payload: EventPayload<Name>) => void;

/** What one feature does when something has happened, in another or in itself. */
export type ListenerGroup = {
  readonly [Name in EventName]?: (
    payload: EventPayload<Name>,
    context: AppContext,
  ) => Promise<void> | void;
};

export interface Events {
  readonly emit: Emit;
  /** For what passes events on, whichever they are. The callback must not throw. Returns how to end it. */
  readonly onAny: (callback: (name: string, payload: unknown) => void) => () => void;
}

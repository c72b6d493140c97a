import { z } from 'zod';
import { accessEnded, membershipChanged } from '../core/access/changes.ts';
import type { AppContext } from '../core/context/app-context.ts';
import type { EventDefinition, EventGroup } from '../core/events/event.ts';
import { events } from '../events/index.ts';

/** What clients hear of, or lose what they heard by. It holds ids, so that it may go to other processes as it is. */
export const newsSchema = z.discriminatedUnion('about', [
  z.object({ about: z.literal('event'), name: z.string(), payload: z.unknown() }),
  /** What the user has open may end: a session has, or a key. */
  z.object({ about: z.literal('access'), userId: z.uuid() }),
  /** The user, or where none is named everybody, may do more or less in the workspace than before. */
  z.object({ about: z.literal('membership'), workspaceId: z.uuid(), userId: z.uuid().optional() }),
]);

export type News = z.output<typeof newsSchema>;

/** Ends the hearing. */
export type End = () => void;

declare module '../core/context/app-context.ts' {
  interface AppContext {
    /** Hears of what happens in other processes, where something between them carries it here. */
    readonly hearOthers?: (hear: (news: News) => void) => Promise<End>;
  }
}

/** Hears of what happens in this process, whatever of it is for clients. The callback must not throw. */
export function hearNews({ events: bus }: Pick<AppContext, 'events'>, hear: (news: News) => void): End {
  const ends = [
    accessEnded.subscribe((change) => {
      hear({ about: 'access', ...change });
    }),
    membershipChanged.subscribe((change) => {
      hear({ about: 'membership', ...change });
    }),
    bus.onAny((name, payload) => {
      if (definitionOf(name)?.permission !== undefined) hear({ about: 'event', name, payload });
    }),
  ];
  return () => {
    for (const end of ends) end();
  };
}

/** The event as its feature declares it. */
export function definitionOf(name: string): EventDefinition | undefined {
  const [group = '', event = ''] = name.split('.');
  const groups: Readonly<Record<string, EventGroup>> = events;
  return groups[group]?.[event];
}

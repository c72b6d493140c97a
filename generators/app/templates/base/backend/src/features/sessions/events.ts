import { z } from 'zod';
import type { EventGroup } from '../../core/events/event.ts';

/** What ends for a user: a session, a key, or all of them. What they have open is looked at again at once. */
export const sessionEvents = {
  accessEnded: { payload: z.object({ userId: z.uuid() }) },
} satisfies EventGroup;

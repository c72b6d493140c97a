import type { Capability } from '../capability.ts';

/** What happens in one slice, for others to hear of without either knowing the other. */
export const events: Capability = {
  summary: 'events: a slice says what has happened, others listen, once it is committed',
  isRemovable: true,
  parts: [{ name: 'events', parts: ['resource'] }],
};

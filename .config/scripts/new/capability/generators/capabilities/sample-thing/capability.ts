import type { Capability } from '../capability.ts';

export const sampleThing: Capability = {
  summary: 'sample thing',
  isRemovable: true,
};

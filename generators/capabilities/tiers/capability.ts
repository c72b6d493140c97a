import type { Capability } from '../capability.ts';

export const tiers: Capability = {
  summary: 'users of several tiers, who may send more or fewer requests a minute',
  parts: [
    { name: 'tiers', parts: ['resource'] },
    { name: 'users-set-tier', parts: ['command'] },
  ],
  slices: [{ name: 'user tiers', parts: ['model', 'router', 'permissions'] }],
  with: { admin: { slices: [{ name: 'user tiers', parts: ['admin'] }] } },
  nextSteps: [['backend/src/core/access/tiers.ts', 'name your tiers']],
};

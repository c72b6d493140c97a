import type { Capability } from '../capability.ts';

export const shell: Capability = {
  summary: '"manage shell": a JavaScript prompt with the services and the database of the application in it',
  isDefault: true,
  isRemovable: true,
  parts: [{ name: 'shell', parts: ['command'] }],
};

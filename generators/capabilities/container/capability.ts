import type { Capability } from '../capability.ts';

export const container: Capability = {
  summary: 'a container (awilix) that wires services and repositories by their interfaces',
  isDefault: ['modular'],
  parts: [{ name: 'container', parts: ['resource'] }],
  dependencies: { awilix: '13.0.5' },
  with: { 'api-keys': { slices: [{ name: 'api-keys', parts: ['module'] }] } },
};

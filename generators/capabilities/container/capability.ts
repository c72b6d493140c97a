import type { Capability, Piece } from '../capability.ts';

/** The module of a slice that another capability brings. */
const moduleOf = (name: string): Piece => ({ slices: [{ name, parts: ['module'] }] });

export const container: Capability = {
  summary: 'a container (awilix) that wires services and repositories by their interfaces',
  isDefault: ['modular'],
  parts: [{ name: 'container', parts: ['resource'] }],
  dependencies: { awilix: '13.0.5' },
  with: {
    admin: moduleOf('system-users'),
    'api-keys': moduleOf('api-keys'),
    mail: {
      slices: [
        { name: 'account-links', parts: ['module'] },
        { name: 'invitations', parts: ['module'] },
      ],
    },
    roles: moduleOf('roles'),
    storage: moduleOf('files'),
    tasks: moduleOf('totals'),
    tiers: moduleOf('user-tiers'),
  },
};

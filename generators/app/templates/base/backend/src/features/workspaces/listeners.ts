import type { ListenerGroup } from '../../core/events/events.ts';

/** Who has come, changed and gone stays in the log. */
export const workspaceListeners = {
  'workspaces.memberAdded': (member, { log }) => {
    log.info(member, 'member added');
  },
  'workspaces.memberChanged': (member, { log }) => {
    log.info(member, 'member changed');
  },
  'workspaces.memberRemoved': (member, { log }) => {
    log.info(member, 'member removed');
  },
} satisfies ListenerGroup;

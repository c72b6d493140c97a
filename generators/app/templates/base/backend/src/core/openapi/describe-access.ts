import type { FastifyContextConfig } from 'fastify';

/** What the document says of who may call a route; the route says it once, in its `config`. */
export function describeAccess(config: FastifyContextConfig, description = '') {
  const { permission, systemPermission, public: reason } = config;
  const parts = [description, wordsOf(config)].filter((part) => part !== '');
  return {
    description: parts.join('\n\n'),
    ...(permission && { 'x-permission': permission }),
    ...(systemPermission === undefined ? {} : { 'x-system-permission': systemPermission }),
    ...(reason !== undefined && { security: [] }),
  };
}

function wordsOf({ permission, systemPermission, public: reason }: FastifyContextConfig): string {
  if (reason !== undefined) return `Open to everybody: ${reason}.`;
  if (permission) return `Needs the permission \`${permission}\` in the workspace.`;
  if (systemPermission)
    return `Needs the system permission \`${systemPermission}\`; a program acts in workspaces only.`;
  return 'Needs a login; a program acts in workspaces only.';
}

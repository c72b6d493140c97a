import { admin } from './admin/capability.ts';
import { apiKeys } from './api-keys/capability.ts';
import type { Capability } from './capability.ts';
import { clients } from './clients/capability.ts';
import { container } from './container/capability.ts';
import { deployLinuxServer } from './deploy-linux-server/capability.ts';
import { docs } from './docs/capability.ts';
import { drafts } from './drafts/capability.ts';
import { events } from './events/capability.ts';
import { guardedReferences } from './guarded-references/capability.ts';
import { mail } from './mail/capability.ts';
import { metrics } from './metrics/capability.ts';
import { realtime } from './realtime/capability.ts';
import { redis } from './redis/capability.ts';
import { roles } from './roles/capability.ts';
import { seed } from './seed/capability.ts';
import { shell } from './shell/capability.ts';
import { storage } from './storage/capability.ts';
import { tasks } from './tasks/capability.ts';
import { temporal } from './temporal/capability.ts';
import { tiers } from './tiers/capability.ts';
import { web } from './web/capability.ts';

/**
 * Every capability, each with the folder of its name. Where the order of what they add has a meaning, it is this one: in
 * registries, scripts, variables, migrations; and of two that have the same file, the later one's counts.
 */
export const capabilities: Readonly<Record<string, Capability>> = {
  web,
  admin,
  seed,
  roles,
  docs,
  'guarded-references': guardedReferences,
  tiers,
  drafts,
  shell,
  'api-keys': apiKeys,
  clients,
  redis,
  events,
  tasks,
  temporal,
  realtime,
  storage,
  mail,
  metrics,
  container,
  'deploy-linux-server': deployLinuxServer,
};

import { addCommand } from '../add/command.ts';
import { appCommand } from '../app/command.ts';
import { clientCommand } from '../client/command.ts';
import { managementCommand } from '../command/command.ts';
import { deployCommand } from '../deploy/command.ts';
import type { Command } from '../engine/run/command.ts';
import { featureCommand } from '../feature/command.ts';
import { infraCommand } from '../infra/command.ts';
import { localeCommand } from '../locale/command.ts';
import { middlewareCommand } from '../middleware/command.ts';
import { removeCommand } from '../remove/command.ts';
import { settingCommand } from '../setting/command.ts';
import { syncCommand } from '../sync/command.ts';

/** Every command, in the order in which people meet them. */
export const commands: readonly Command[] = [
  appCommand,
  featureCommand,
  addCommand,
  removeCommand,
  syncCommand,
  clientCommand,
  settingCommand,
  middlewareCommand,
  managementCommand,
  infraCommand,
  deployCommand,
  localeCommand,
];

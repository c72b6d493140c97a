import type { Command } from './command.ts';
import { migrateDown, migrateUp } from './migrate.ts';
import { openapi } from './openapi.ts';
import { seed } from './seed.ts';
import { showStatus } from './show-status.ts';
import { start } from './start.ts';

export const commands = {
  start,
  'db up': migrateUp,
  'db down': migrateDown,
  'db status': showStatus,
  'db seed': seed,
  openapi,
} satisfies Record<string, Command>;

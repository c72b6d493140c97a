import { z } from 'zod';
import { command } from '../core/commands/command.ts';
import { pageQuerySchema } from '../core/values/pagination.ts';
import { openDatabase } from '../db/connection.ts';
import { createUserRepository } from '../features/users/repository.ts';

export const usersListCommand = command({
  summary: 'Lists the users, the newest first.',
  options: {
    limit: pageQuerySchema.shape.limit.describe('how many'),
    cursor: z.string().optional().describe('what the list before ended with'),
  },
  async run({ settings, options, open, print }) {
    const { db } = await open(openDatabase(settings.database));
    const page = await createUserRepository(db).list(pageQuerySchema.parse(options));
    for (const { email, name, systemRole, isActive } of page.items) {
      print([email, name, systemRole, isActive ? 'active' : 'deactivated'].join('  '));
    }
    if (page.nextCursor !== null) print(`There are more: --cursor ${page.nextCursor}`);
  },
});

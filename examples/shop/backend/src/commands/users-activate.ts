import { z } from 'zod';
import { command } from '../core/command.ts';
import { openDatabase } from '../db/connection.ts';
import { systemUserService } from '../features/system-users/dependencies.ts';
import { createUserRepository } from '../features/users/repository.ts';
import { openOutsideEvents } from '../realtime/outside-events.ts';

export const usersActivateCommand = command({
  summary: 'Lets a deactivated user log in again.',
  arguments: { email: z.email().toLowerCase().describe('whom') },
  async run({ settings, args: { email }, open, print }) {
    const { db } = await open(openDatabase(settings.database));
    const user = await createUserRepository(db).findByEmail(email);
    if (user === undefined) throw new Error(`There is no user ${email}.`);
    const events = await open(openOutsideEvents(settings));
    await systemUserService({ db, events }).update(user.id, { isActive: true });
    print(`${email} is activated.`);
  },
});

import { z } from 'zod';
import { askPassword, passwordOptions } from '../core/accounts/ask-password.ts';
import { command } from '../core/commands/command.ts';
import { hashPassword } from '../core/accounts/passwords.ts';
import { openDatabase } from '../db/connection.ts';
import { createSessionRepository } from '../features/sessions/repository.ts';
import { createUserRepository } from '../features/users/repository.ts';
import { openOutsideEvents } from '../realtime/outside-events.ts';

export const usersSetPasswordCommand = command({
  summary: 'Gives a user a new password, ends their sessions and revokes their API keys.',
  arguments: { email: z.email().toLowerCase().describe('whose') },
  options: passwordOptions,
  async run({ settings, args: { email }, options, open, print }) {
    const { db } = await open(openDatabase(settings.database));
    const users = createUserRepository(db);
    const user = await users.findByEmail(email);
    if (user === undefined) throw new Error(`There is no user ${email}.`);
    const passwordHash = await hashPassword(await askPassword({ user, options, print }));
    await users.update(user.id, { passwordHash });
    await createSessionRepository(db).endAccess(user.id);
    const { emit } = await open(openOutsideEvents(settings));
    emit('sessions.accessEnded', { userId: user.id });
    print(`${email} has a new password.`);
  },
});

import { askPassword, passwordOptions } from '../core/accounts/ask-password.ts';
import { command, toggle } from '../core/commands/command.ts';
import { hashPassword } from '../core/accounts/passwords.ts';
import { openDatabase } from '../db/connection.ts';
import { createUserRepository } from '../features/users/repository.ts';
import { registrationSchema } from '../features/users/schemas.ts';

const { email, name } = registrationSchema.shape;

export const usersCreateCommand = command({
  summary: 'Creates a user, also where registration is closed.',
  arguments: {
    email: email.toLowerCase().describe('what they log in with'),
    name: name.optional().describe('what others see; the email unless it is given'),
  },
  options: { ...passwordOptions, admin: toggle.describe('let them administer the system') },
  async run({ settings, args: { email, name = email }, options, open, print }) {
    const passwordHash = await hashPassword(
      await askPassword({ user: { email, name }, options, print }),
    );
    const { db } = await open(openDatabase(settings.database));
    const systemRole = options.admin ? 'admin' : 'user';
    await createUserRepository(db).insert({ email, name, passwordHash, systemRole });
    print(`${email} can log in now.`);
  },
});

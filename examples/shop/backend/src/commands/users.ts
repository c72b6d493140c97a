import { z } from 'zod';
import { endAccessIn } from '../core/access/find-caller.ts';
import { hashPassword } from '../core/accounts/passwords.ts';
import { askPassword, passwordOptions } from '../core/commands/ask-password.ts';
import { command, toggle, type CommandGroup } from '../core/commands/command.ts';
import { openApplication } from '../core/context/open-application.ts';
import { pageQuerySchema } from '../core/values/pagination.ts';
import { openDatabase, type Database } from '../db/connection.ts';
import { userService } from '../features/users/dependencies.ts';
import { createUserRepository } from '../features/users/repository.ts';
import { registrationSchema } from '../features/users/schemas.ts';

const { email, name } = registrationSchema.shape;
const someone = { email: z.email().toLowerCase().describe('who') };

export const usersCommand = {
  list: command({
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
  }),

  create: command({
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
  }),

  'set-password': command({
    summary: 'Gives a user a new password, and ends all other access in their name.',
    arguments: someone,
    options: passwordOptions,
    async run({ settings, args: { email }, options, open, print }) {
      const { context } = await open(openApplication(settings));
      const user = await getUser(context.db, email);
      const passwordHash = await hashPassword(await askPassword({ user, options, print }));
      await createUserRepository(context.db).update(user.id, { passwordHash });
      await endAccessIn(context)(user.id);
      print(`${email} has a new password.`);
    },
  }),

  deactivate: standingCommand(
    false,
    'Keeps a user from logging in, and ends all access in their name.',
  ),

  activate: standingCommand(true, 'Lets a deactivated user log in again.'),
} satisfies CommandGroup;

function standingCommand(isActive: boolean, summary: string) {
  return command({
    summary,
    arguments: someone,
    async run({ settings, args: { email }, open, print }) {
      const { context } = await open(openApplication(settings));
      const { id } = await getUser(context.db, email);
      await userService(context).setStanding(id, { isActive });
      print(`${email} is ${isActive ? 'activated' : 'deactivated'}.`);
    },
  });
}

async function getUser(db: Database, email: string) {
  const user = await createUserRepository(db).findByEmail(email);
  if (user === undefined) throw new Error(`There is no user ${email}.`);
  return user;
}

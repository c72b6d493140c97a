import { and, eq, type SQL } from 'drizzle-orm';
import { pageOf, type Page, type PageQuery } from '../../core/values/pagination.ts';
import type { Database } from '../../db/connection.ts';
import { translateUnique } from '../../db/database-error.ts';
import { after, newestFirst, placeOf } from '../../db/newest-first.ts';
import { EmailTakenError, LastSystemAdminError } from './errors.ts';
import { users, type NewUser, type User } from './model.ts';

export type UserRepository = ReturnType<typeof createUserRepository>;

/** What a system administrator decides about a user. */
export type Standing = Partial<Pick<User, 'isActive' | 'systemRole'>>;

/** What a unique index refuses, in the domain's words. */
const uniqueErrors = {
  users_email_key: () => new EmailTakenError(),
};

const isAdmin = () => and(eq(users.systemRole, 'admin'), eq(users.isActive, true));

export function createUserRepository(db: Database) {
  return {
    async list(query: PageQuery, email?: string): Promise<Page<User>> {
      const isWanted = email === undefined ? undefined : eq(users.email, email);
      const found = await db
        .select({ row: users, place: placeOf(users) })
        .from(users)
        .where(and(isWanted, after(users, query.cursor)))
        .orderBy(...newestFirst(users))
        .limit(query.limit + 1)
        .offset(query.offset);
      return pageOf(found, query, query.total ? await db.$count(users, isWanted) : undefined);
    },

    find: (id: string) => findBy(db, eq(users.id, id)),

    findByEmail: (email: string) => findBy(db, eq(users.email, email)),

    async insert(draft: NewUser): Promise<User> {
      const insertion = db.insert(users).values(draft).returning().execute();
      const [inserted] = await translateUnique(insertion, uniqueErrors);
      return inserted!;
    },

    update: (id: string, patch: Partial<NewUser>) => update(db, id, patch),

    /** The admins are locked, so that two who demote each other at the same time cannot both succeed. */
    updateStanding(id: string, standing: Standing): Promise<User | undefined> {
      return db.transaction(async (tx) => {
        const admins = tx.select({ id: users.id }).from(users).where(isAdmin());
        await admins.orderBy(users.id).for('update');
        const updated = await update(tx, id, standing);
        if ((await tx.$count(users, isAdmin())) === 0) throw new LastSystemAdminError();
        return updated;
      });
    },
  };
}

async function findBy(db: Database, is: SQL): Promise<User | undefined> {
  const [row] = await db.select().from(users).where(is);
  return row;
}

async function update(db: Database, id: string, patch: Partial<NewUser>) {
  const change = { ...patch, updatedAt: new Date() };
  const query = db.update(users).set(change).where(eq(users.id, id)).returning().execute();
  const [updated] = await translateUnique(query, uniqueErrors);
  return updated;
}

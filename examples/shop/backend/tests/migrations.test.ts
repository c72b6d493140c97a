import { afterEach, describe, expect, it } from 'vitest';
import { adminRole, initialRoles } from '../src/core/access/roles.ts';
import { isPermission, permissions } from '../src/core/permissions.ts';
import { migrate, planMigrations } from '../src/db/migrate.ts';
import { listMigrations } from '../src/db/migration-files.ts';
import { roles } from '../src/features/workspaces/model.ts';
import { createEmptyDatabase } from './support/database.ts';

const connection = await createEmptyDatabase();
const run = (sql: string) => connection.withSession(({ query }) => query(sql));

/** The tables, views, indexes and enums that there are, but for the runner's own. */
const present = async () => {
  const { rows } = await run(
    `select name from (
       select relname as name, relnamespace as home from pg_class
       union all select typname, typnamespace from pg_type where typtype = 'e'
     ) everything where home = 'public'::regnamespace and name !~ '^migrations' order by name`,
  );
  return rows.map(({ name }) => name);
};

afterEach(() => run('drop schema public cascade; create schema public'));

describe('migrations', () => {
  it('go up, down to nothing, and up to the same again', { timeout: 30_000 }, async () => {
    const names = await migrate(connection, 'up');
    expect(names).toEqual(await listMigrations());
    const before = await present();
    await migrate(connection, 'down', names.length);
    expect(await present()).toEqual([]);

    expect(await migrate(connection, 'up')).toEqual(names);
    expect(await present()).toEqual(before);
    expect(await planMigrations(connection, 'up')).toEqual([]);
  });

  it('can run again, because every statement is idempotent', async () => {
    const names = await migrate(connection, 'up');
    const before = await present();
    await run('delete from migrations');

    expect(await migrate(connection, 'up')).toEqual(names);
    expect(await present()).toEqual(before);
  });
});

describe('a workspace that is older than what a migration brings', () => {
  /** What was there on the first day, so that no migration had to give it to anybody. */
  const first = new Set(Object.keys(permissions.workspaces));
  /** Admins may do everything, whatever is stored. */
  const others = initialRoles.filter(({ name }) => name !== adminRole);
  const rolesNow = [...others, { name: 'own', permissions: ['can_view_roles'] }];
  const rolesThen = rolesNow.map(({ name, permissions: slugs }) => ({
    name,
    permissions: slugs.filter((slug) => first.has(slug)),
  }));

  /** What the registry does not know any more is nothing. */
  const readRoles = async () => {
    const rows = await connection.db.select().from(roles);
    return rows.map((role) => [role.name, new Set(role.permissions.filter(isPermission))]);
  };
  const asRead = (given: typeof rolesThen) =>
    given.map(({ name, permissions: slugs }) => [name, new Set(slugs)]);

  it('has the roles of a new one then, and its old ones after the way down', async () => {
    await migrate(connection, 'up', 1);
    const { rows } = await run("insert into workspaces (name) values ('Old') returning id");
    const workspaceId = rows[0]?.id as string;
    await connection.db.insert(roles).values(rolesThen.map((role) => ({ ...role, workspaceId })));

    const later = await migrate(connection, 'up');
    expect(await readRoles()).toEqual(expect.arrayContaining(asRead(rolesNow)));
    await migrate(connection, 'down', later.length);
    expect(await readRoles()).toEqual(expect.arrayContaining(asRead(rolesThen)));
  });
});

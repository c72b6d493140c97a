import type { SqlSession } from '../../src/db/connection.ts';

/**
 * The structure of the public schema as a list of lines: columns, constraints, indexes and enums. Names of
 * constraints and indexes are left out, because two ways to make a table name them differently.
 */
export async function fingerprint({ query }: SqlSession): Promise<string[]> {
  const { rows } = await query(`
    select format('column %s.%s %s%s default %s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
                  case when a.attnotnull then ' not null' else '' end, pg_get_expr(d.adbin, d.adrelid)) as line
    from pg_attribute a
    join pg_class c on c.oid = a.attrelid and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
    left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where a.attnum > 0 and not a.attisdropped and c.relname <> 'migrations'
    union all
    select format('constraint %s %s', k.conrelid::regclass, pg_get_constraintdef(k.oid))
    from pg_constraint k
    where k.connamespace = 'public'::regnamespace and k.contype <> 'n'
      and k.conrelid::regclass::text <> 'migrations'
    union all
    select regexp_replace(i.indexdef, ' INDEX \\S+ ON ', ' INDEX ON ')
    from pg_indexes i
    where i.schemaname = 'public' and i.tablename <> 'migrations'
    union all
    select format('enum %s %s', t.typname, string_agg(e.enumlabel, ',' order by e.enumsortorder))
    from pg_enum e
    join pg_type t on t.oid = e.enumtypid and t.typnamespace = 'public'::regnamespace
    group by t.typname
    order by 1`);
  return rows.map(({ line }) => String(line));
}

import { createHash } from 'node:crypto';

/** PostgreSQL cuts longer names off silently, and then nobody finds them by the name that was given. */
const longest = 63;

/** A name for a table's index or type that PostgreSQL keeps as it is: a long one ends in a digest of the whole. */
export function sqlIdentifier(...words: readonly string[]): string {
  const name = words.join('_');
  if (name.length <= longest) return name;
  const digest = createHash('sha256').update(name).digest('hex').slice(0, 8);
  return `${name.slice(0, longest - digest.length - 1)}_${digest}`;
}

/** The name of a column, a table or a type as SQL text. */
export const sqlName = (name: string): string => (reserved.has(name) ? `"${name}"` : name);

/** Reserved key words of PostgreSQL 18 (appendix C of its manual), those for functions and types included. */
const reserved: ReadonlySet<string> = new Set(
  `all analyse analyze and any array as asc asymmetric authorization between binary bigint bit boolean both case cast char
  character check coalesce collate collation column concurrently constraint create cross current_catalog current_date
  current_role current_schema current_time current_timestamp current_user dec decimal default deferrable desc distinct do
  else end except exists extract false fetch float for foreign freeze from full grant greatest group grouping having ilike
  in initially inner inout int integer intersect interval into is isnull join lateral leading least left like limit
  localtime localtimestamp national natural nchar none normalize not notnull null nullif numeric offset on only or order
  out outer overlaps overlay placing position precision primary real references returning right row select session_user
  setof similar smallint some substring symmetric system_user table tablesample then time timestamp to trailing treat trim
  true union unique user using values varchar variadic verbose when where window with xmlattributes xmlconcat xmlelement
  xmlexists xmlforest xmlnamespaces xmlparse xmlpi xmlroot xmlserialize xmltable`.split(/\s+/),
);

/** An SQL string. */
export const sqlQuoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/**
 * Every code that paxx reports. A code is never reused and never changes its meaning, since scripts match on it.
 * Its first digit is the exit code, so that a reader of either knows the other.
 */
export const diagnosticCodes = {
  PAXX1001: { title: 'A registry lacks an entry', exitCode: 1 },
  PAXX1002: { title: 'A registry has an entry too many', exitCode: 1 },
  PAXX1003: { title: 'Two registries disagree', exitCode: 1 },
  PAXX1004: { title: 'A part of a registry is not understood', exitCode: 1 },
  PAXX1005: { title: 'A feature was removed or renamed by hand, and something of it is left', exitCode: 1 },

  PAXX2001: { title: 'A name cannot be used', exitCode: 2 },
  PAXX2002: { title: 'A field cannot be read', exitCode: 2 },
  PAXX2003: { title: 'An answer is missing', exitCode: 2 },
  PAXX2004: { title: 'An option or an argument is unknown', exitCode: 2 },
  PAXX2005: { title: 'There is no project here', exitCode: 2 },
  PAXX2006: { title: 'The configuration is wrong', exitCode: 2 },
  PAXX2007: { title: 'The specification is wrong', exitCode: 2 },
  PAXX2010: { title: 'A project cannot work at this place', exitCode: 2 },

  PAXX3001: { title: 'A registry cannot be read', exitCode: 3 },
  PAXX3002: { title: 'A registry cannot be edited', exitCode: 3 },
  PAXX3003: { title: 'A path leaves the project or cannot be used', exitCode: 3 },
  PAXX3004: { title: 'A file or folder is read-only', exitCode: 3 },
  PAXX3005: { title: 'A file is not a regular UTF-8 text file', exitCode: 3 },
  PAXX3006: { title: 'A file that is to be edited does not exist', exitCode: 3 },
  PAXX3007: { title: 'Two paths differ only in case', exitCode: 3 },
  PAXX3008: { title: 'Two parts claim the same path', exitCode: 3 },
  PAXX3009: { title: 'Another command is writing into the project', exitCode: 3 },
  PAXX3010: { title: 'The project’s formatter does not work', exitCode: 3 },
  PAXX3011: { title: 'A file was changed, and the edit does not fit it', exitCode: 3 },
  PAXX3014: { title: 'What a step after writing needs is not there', exitCode: 3 },
  PAXX3015: { title: 'A file that needs what is to go, or was changed, is in the way', exitCode: 3 },

  PAXX4001: { title: 'A file exists with other contents', exitCode: 4 },
  PAXX4002: { title: 'A file changed since the plan was made', exitCode: 4 },
  PAXX4003: { title: 'A file has been used and stays as it is', exitCode: 4 },

  PAXX5001: { title: 'A template renders text that cannot be parsed', exitCode: 5 },
  PAXX5002: { title: 'Writing failed, and everything was put back', exitCode: 5 },
  PAXX5003: { title: 'Writing failed half-way, and the next command finishes it', exitCode: 5 },
  PAXX5004: { title: 'The journal of an interrupted run cannot be read', exitCode: 5 },
  PAXX5005: { title: 'A step after writing failed', exitCode: 5 },
  PAXX5006: { title: 'paxx itself is at fault', exitCode: 5 },
  PAXX5007: { title: 'paxx cannot be loaded', exitCode: 5 },
} as const;

export type DiagnosticCode = keyof typeof diagnosticCodes;

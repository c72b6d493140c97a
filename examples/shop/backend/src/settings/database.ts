import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { flag, settingsGroup } from '../core/settings/settings-group.ts';
import { wholeNumber } from '../core/values/whole-number.ts';

const defaultFolder = '.data/pglite';
const backendFolder = fileURLToPath(new URL('../../', import.meta.url));

export const databaseSettings = settingsGroup({
  variables: {
    DATABASE_URL: z
      .url({
        protocol: /^postgres(ql)?$/,
        error: 'Expected postgres://user:password@host:5432/name.',
      })
      .optional(),
    DATABASE_FOLDER: z.string().default(defaultFolder),
    DATABASE_ECHO: flag.default(false),
    DATABASE_POOL_MAX: wholeNumber(z.int().min(1).max(1000)).default(10),
    DATABASE_STATEMENT_TIMEOUT_MS: wholeNumber(z.int().min(0)).default(30_000),
    DATABASE_CONNECT_TIMEOUT_MS: wholeNumber(z.int().min(0)).default(5000),
  },
  compose: (variables) => ({
    url: variables.DATABASE_URL,
    folder: resolve(backendFolder, variables.DATABASE_FOLDER),
    echo: variables.DATABASE_ECHO,
    poolMax: variables.DATABASE_POOL_MAX,
    statementTimeout: variables.DATABASE_STATEMENT_TIMEOUT_MS,
    connectTimeout: variables.DATABASE_CONNECT_TIMEOUT_MS,
  }),
  faultsInProduction: ({ DATABASE_ECHO, DATABASE_URL, DATABASE_FOLDER }) => [
    ...(DATABASE_URL === undefined && DATABASE_FOLDER === defaultFolder
      ? ['DATABASE_URL: name a server, or give the embedded engine a DATABASE_FOLDER of its own.']
      : []),
    ...(DATABASE_ECHO ? ['DATABASE_ECHO: queries hold personal data, and logs keep them.'] : []),
  ],
});

export type DatabaseSettings = ReturnType<typeof databaseSettings.compose>;

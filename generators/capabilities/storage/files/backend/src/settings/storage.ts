import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { settingsGroup } from '../core/settings/settings-group.ts';

const backendFolder = fileURLToPath(new URL('../../', import.meta.url));

export const storageSettings = settingsGroup({
  variables: {
    STORAGE_FOLDER: z.string().default('.data/files'),
    STORAGE_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
    STORAGE_BUCKET: z.string().default('files'),
    STORAGE_REGION: z.string().default('us-east-1'),
    STORAGE_KEY_ID: z.string().default(''),
    STORAGE_SECRET: z.string().default(''),
  },
  compose: (variables) => ({
    folder: resolve(backendFolder, variables.STORAGE_FOLDER),
    endpoint: variables.STORAGE_ENDPOINT,
    bucket: variables.STORAGE_BUCKET,
    region: variables.STORAGE_REGION,
    keyId: variables.STORAGE_KEY_ID,
    secret: variables.STORAGE_SECRET,
  }),
  faultsInProduction: ({ STORAGE_ENDPOINT, STORAGE_KEY_ID, STORAGE_SECRET }) =>
    STORAGE_ENDPOINT !== undefined && (STORAGE_KEY_ID === '' || STORAGE_SECRET === '')
      ? ['STORAGE_KEY_ID, STORAGE_SECRET: the storage admits nobody without them.']
      : [],
});

export type StorageSettings = ReturnType<typeof storageSettings.compose>;

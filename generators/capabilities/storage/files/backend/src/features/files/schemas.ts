import { z } from 'zod';
import { workspaceParamsSchema } from '../../core/access/workspace-params.ts';

/** What may be uploaded, by the ending of its name: nothing that a browser would run. */
export const contentTypes = {
  jpg: 'image/jpeg',
  pdf: 'application/pdf',
  png: 'image/png',
} as const;

/** The largest file that is taken. */
export const maximumBytes = 10 * 1024 * 1024;

const endings = Object.keys(contentTypes).join('|');

export const fileParamsSchema = workspaceParamsSchema.extend({
  name: z
    .string()
    .max(100)
    .regex(new RegExp(`^\\w[\\w.-]*\\.(?:${endings})$`))
    .meta({ examples: ['report.pdf'] }),
});

import { z } from 'zod';

/** The parameters of every path below a workspace. Rooms, files and caches know its id as the database spells it. */
export const workspaceParamsSchema = z.object({ workspaceId: z.uuid().toLowerCase() });

import type { FastifyInstance, FastifyRequest } from 'fastify';
import { credentials } from '../../credentials/index.ts';
import type { AppContext } from '../context/app-context.ts';
import type { Caller, Credential } from './caller.ts';
import { accessEnded } from './changes.ts';

// Asked late: the credentials themselves are built on slices, which may end access.
const all = (): Credential[] => Object.values<Credential>(credentials);

const kindOf = (token: string): Credential | undefined => all().find((one) => one.matches(token));

/** The text by which a request says who sends it. */
export function tokenOf({ headers }: Pick<FastifyRequest, 'headers'>): string | undefined {
  const bearer = /^Bearer ([\w.-]+)$/i.exec(headers.authorization ?? '')?.[1];
  if (bearer !== undefined) return bearer;
  for (const one of all()) {
    const text = one.header === undefined ? undefined : headers[one.header];
    if (typeof text === 'string' && one.matches(text)) return text;
  }
  return undefined;
}

/** Whom the token proves, and which role they have in the workspace. */
export async function findCaller(
  app: FastifyInstance,
  token = '',
  workspaceId?: string,
): Promise<Caller | undefined> {
  return kindOf(token)?.find(app, token, workspaceId);
}

export type FindCaller = (
  token: string | undefined,
  workspaceId?: string,
) => Promise<Caller | undefined>;

/** Whether the token was given out here, and may still hold. */
export const isWorthLookingUp = (app: FastifyInstance, token: string): boolean =>
  kindOf(token)?.isWorthLookingUp(app, token) ?? false;

export type EndAccess = ReturnType<typeof endAccessIn>;

/** Ends all that opens a door in the name of a user, but for the session to keep: all of it or nothing. */
export const endAccessIn =
  ({ db, afterCommit }: Pick<AppContext, 'db' | 'afterCommit'>) =>
  async (userId: string, keptId?: string): Promise<void> => {
    await db.transaction(async (tx) => {
      for (const one of all()) await one.endAll(tx, userId, keptId);
    });
    await afterCommit(() => accessEnded.publish({ userId }));
  };

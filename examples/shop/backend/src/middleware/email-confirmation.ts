import type { FastifyInstance, preSerializationAsyncHookHandler } from 'fastify';
import { askToConfirmIn } from '../features/account-links/ask-to-confirm.ts';

/** The operations that answer with an account whose email nobody has confirmed yet. */
const operations: readonly unknown[] = ['auth_register', 'users_change-email'];

/** Newcomers, and those who change their email, are asked to confirm it: what knows of accounts need not know of mails. */
export function registerEmailConfirmation(app: FastifyInstance): void {
  const askToConfirm = askToConfirmIn(app);
  const ask: preSerializationAsyncHookHandler = async (request, { statusCode }, answer) =>
    statusCode < 300 ? askToConfirm(answer as { id: string }, request) : answer;
  app.addHook('onRoute', (route) => {
    if (!operations.includes(route.schema?.operationId)) return;
    route.preSerialization = [route.preSerialization ?? [], ask].flat();
  });
}

import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { NotFoundError } from '../../core/http/errors.ts';
import { answerTo } from '../../core/http/problem.ts';
import { html } from './html.ts';
import { bare } from './page.ts';

export const missing = () => new NotFoundError('not_found', 'There is no such page.');

/** Says what went wrong in a page, with the same status that the API would give. */
export function showError(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  const { status, detail } = answerTo(error);
  if (status >= 500) request.log.error({ err: error }, 'admin page failed');
  const content = html`<main class="alone" id="content">
    <h1>That did not work</h1>
    <p>${detail}</p>
    <p><a href="/admin">Back to the overview</a></p>
  </main>`;
  return reply.code(status).type('text/html; charset=utf-8').send(bare('Error', content));
}

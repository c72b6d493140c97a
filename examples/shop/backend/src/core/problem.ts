import { hasZodFastifySchemaValidationErrors } from '@fastify/type-provider-zod';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { STATUS_CODES } from 'node:http';
import { z } from 'zod';
import {
  ConflictError,
  DomainError,
  ForbiddenError,
  InvalidInputError,
  NotFoundError,
  UnauthenticatedError,
} from './errors.ts';

/** RFC 9457, with a stable code for programs and the request's id for the log. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
    requestId: z.string(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem' });

export type Problem = z.output<typeof problemSchema>;

type Answer = Pick<Problem, 'status' | 'code' | 'detail' | 'errors'>;

/** The one place where domain errors become HTTP. */
const statuses = [
  [NotFoundError, 404],
  [ConflictError, 409],
  [InvalidInputError, 422],
  [UnauthenticatedError, 401],
  [ForbiddenError, 403],
] as const;

export function handleError(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  const answer = answerTo(error);
  if (answer.status >= 500) request.log.error({ err: error }, 'request failed');
  return sendProblem(request, reply, answer);
}

export function handleNotFound(request: FastifyRequest, reply: FastifyReply) {
  const detail = `There is no ${request.method} ${request.url.split('?')[0] ?? ''}.`;
  return sendProblem(request, reply, { status: 404, code: 'route_not_found', detail });
}

function answerTo(error: FastifyError): Answer {
  if (error instanceof DomainError) {
    const status = statuses.find(([type]) => error instanceof type)?.[1] ?? 500;
    return { status, code: error.code, detail: error.message };
  }
  if (hasZodFastifySchemaValidationErrors(error)) return invalidInput(error);
  if (isDataException(error)) {
    return { status: 422, code: 'invalid_input', detail: 'The database cannot hold a value.' };
  }
  const status = error.statusCode ?? 500;
  // Framework errors below 500 speak about the request: a body that is no JSON, one that is too large.
  if (status < 500) return { status, code: codeOf(error), detail: error.message };
  return { status: 500, code: 'internal_error', detail: 'Something went wrong on our side.' };
}

function invalidInput(error: FastifyError): Answer {
  const errors = (error.validation ?? []).map(({ instancePath, message }) => ({
    path: `${error.validationContext ?? ''}${instancePath.replaceAll('/', '.')}`,
    message: message ?? 'Invalid.',
  }));
  return { status: 422, code: 'invalid_input', detail: 'The request is not valid.', errors };
}

/** What a schema let through and PostgreSQL refuses: class 22, such as a null character in a text. */
function isDataException({ cause }: FastifyError): boolean {
  return /^22/.test((cause as { code?: string } | undefined)?.code ?? '');
}

/** Plugins throw errors with a status alone. */
const codeOf = ({ code, statusCode = 500 }: Partial<FastifyError>): string =>
  (code ?? STATUS_CODES[statusCode] ?? 'error')
    .replace(/^FST_(?:ERR_)?/, '')
    .replaceAll(/\W+/g, '_')
    .toLowerCase();

function sendProblem(request: FastifyRequest, reply: FastifyReply, answer: Answer) {
  const title = STATUS_CODES[answer.status] ?? 'Error';
  const problem: Problem = { type: 'about:blank', title, ...answer, requestId: request.id };
  // A response schema of the route describes other bodies than this one.
  return reply
    .code(answer.status)
    .type('application/problem+json')
    .serializer(JSON.stringify)
    .send(problem);
}

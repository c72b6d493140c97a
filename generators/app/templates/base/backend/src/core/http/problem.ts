import { hasZodFastifySchemaValidationErrors } from '@fastify/type-provider-zod';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { z } from 'zod';
import { translateRefusal } from '../../db/database-error.ts';
import { DomainError, type Fault } from './errors.ts';

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

export function handleError(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  const answer = answerTo(error, request.body);
  // What the framework refuses before it looks for a route has met no middleware.
  reply.header('x-request-id', request.id);
  if (answer.status >= 500) request.log.error({ err: error }, 'request failed');
  return sendProblem(reply, answer);
}

export function handleNotFound({ method, url, server }: FastifyRequest, reply: FastifyReply) {
  const path = url.split('?')[0] ?? '';
  const allowed = server.allowedMethods(path);
  if (allowed.length === 0 || allowed.includes(method)) {
    const detail = `There is no ${method} ${cut(path, 200)}.`;
    return sendProblem(reply, { status: 404, code: 'route_not_found', detail });
  }
  reply.header('allow', allowed.join(', '));
  const detail = `${cut(path, 200)} takes ${allowed.join(', ')}.`;
  return sendProblem(reply, { status: 405, code: 'method_not_allowed', detail });
}

export function answerTo(given: FastifyError, body?: unknown): Answer {
  const error = translateRefusal(given) ?? given;
  const detail = cut(error.message, 500);
  if (error instanceof DomainError) {
    const errors = shortened(error.errors.map((fault) => locate(fault, body)));
    return { status: error.status, code: error.code, detail, ...(errors.length > 0 && { errors }) };
  }
  if (hasZodFastifySchemaValidationErrors(error)) return invalidInput(error);
  if (isUnavailable(error))
    return { status: 503, code: 'unavailable', detail: 'Try again in a moment.' };
  const { statusCode: status = 500 } = error;
  // Errors of the framework below 500 speak about the request, such as a body that is no JSON.
  if (status < 500) return { status, code: codeOf(error), detail };
  return { status: 500, code: 'internal_error', detail: 'Something went wrong on our side.' };
}

function invalidInput({ validation = [], validationContext }: FastifyError): Answer {
  const errors = shortened(
    validation.slice(0, mostNamed).map(({ instancePath, message = 'Invalid.', params }) => {
      const keys = Array.isArray(params['keys']) ? params['keys'].map(String) : [];
      // One unknown key is the place that it would have.
      const places = [validationContext, ...instancePath.split('/'), ...(keys.length === 1 ? keys : [])];
      return {
        path: places.filter(Boolean).join('.'),
        message: keys.length > 1 ? unrecognized(keys) : message,
      };
    }),
  );
  const rest = validation.length - errors.length;
  const more = rest === 0 ? '' : ` ${String(rest)} more faults are not named.`;
  return { status: 422, code: 'invalid_input', detail: `The request is not valid.${more}`, errors };
}

function unrecognized(keys: readonly string[]): string {
  const list = keys.slice(0, mostNamed).map((key) => `"${cut(key, 40)}"`);
  const rest = keys.length - list.length;
  return `Unrecognized keys: ${list.join(', ')}${rest === 0 ? '' : ` and ${String(rest)} more`}`;
}

const mostNamed = 10;

/** However much is wrong, the answer names the first faults, and of each as much as people read. */
const shortened = (faults: readonly Fault[]): Fault[] =>
  faults
    .slice(0, mostNamed)
    .map(({ path, message }) => ({ path: cut(path, 200), message: cut(message, 500) }));

const cut = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length)}…`;

/** The domain knows the field; that it came in the body, only the request does. */
const locate = ({ path, message }: Fault, body: unknown): Fault => ({
  path: typeof body === 'object' && body && Object.hasOwn(body, path) ? `body.${path}` : path,
  message,
});

/** The database cannot be reached, has no connection left, is shutting down or gave way to another transaction. */
function isUnavailable({ cause = {} }: FastifyError): boolean {
  const { code = '', message = '' } = cause as { code?: string; message?: string };
  return /^(?:08|40|53|57P0|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND)/.test(code) || /timeout/.test(message);
}

/** Plugins throw errors with a status alone. */
const codeOf = ({ code, statusCode = 500 }: Partial<FastifyError>): string =>
  (code ?? STATUS_CODES[statusCode] ?? 'error')
    .replace(/^FST_(?:ERR_)?/, '')
    .replaceAll(/\W+/g, '_')
    .toLowerCase();

/** A response schema of the route describes other bodies than this one; what may be kept of its answers is not this one. */
const sendProblem = (reply: FastifyReply, answer: Answer) =>
  reply
    .code(answer.status)
    .header('cache-control', 'no-store')
    .type('application/problem+json')
    .serializer(JSON.stringify)
    .send(problemOf(answer, reply.request.id));

const problemOf = (answer: Answer, requestId: string): Problem => ({
  type: 'about:blank',
  title: STATUS_CODES[answer.status] ?? 'Error',
  ...answer,
  requestId,
});

const noHttp: Answer = { status: 400, code: 'bad_request', detail: 'No HTTP.' };
const clientErrors: Readonly<Record<string, Answer>> = {
  HPE_HEADER_OVERFLOW: { status: 431, code: 'headers_too_large', detail: 'Send fewer headers.' },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, code: 'too_slow', detail: 'Send requests faster.' },
};

/** Answers what never became a request. */
export function handleClientError({ code = '' }: Error & { code?: string }, socket: Socket): void {
  if (code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const problem = problemOf(clientErrors[code] ?? noHttp, randomUUID());
  const body = JSON.stringify(problem);
  const head = [
    `HTTP/1.1 ${String(problem.status)} ${problem.title}`,
    'Content-Type: application/problem+json',
    `Content-Length: ${String(Buffer.byteLength(body))}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

import type { FastifyBaseLogger } from 'fastify';
import { setTimeout as wait } from 'node:timers/promises';
import type { z } from 'zod';
import { currentRequestId } from '../process/correlation.ts';
import { NotFoundError } from './errors.ts';
import { ExternalServiceError, ExternalServiceTimeoutError } from './external-errors.ts';
import { RefusedRequest, retryDelay } from './retry-delay.ts';

/** An external service, as its client calls it. */
export interface ExternalService {
  /** In error codes and in the log: `card_payments`. */
  readonly name: string;
  /** What every path follows. */
  readonly url: string;
  readonly key?: string | undefined;
  /** For one attempt, in milliseconds. */
  readonly timeout: number;
  readonly log: Pick<FastifyBaseLogger, 'warn'>;
}

export interface ExternalRequest<Answer extends z.ZodType> {
  readonly method: 'GET' | 'PUT' | 'DELETE' | 'POST' | 'PATCH';
  readonly path: string;
  readonly body?: unknown;
  readonly answer: Answer;
}

/** Sent twice, these do what they do once. The others are never tried again. */
const repeatable: ReadonlySet<string> = new Set(['GET', 'PUT', 'DELETE']);

/**
 * Sends a request and reads the answer.
 *
 * @throws NotFoundError, ExternalServiceError or ExternalServiceTimeoutError; what happened is their cause
 */
export async function sendRequest<Answer extends z.ZodType>(
  service: ExternalService,
  request: ExternalRequest<Answer>,
): Promise<z.output<Answer>> {
  const { name, log } = service;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await sendOnce(service, request);
    } catch (error) {
      const delay = repeatable.has(request.method) ? retryDelay(error, attempt) : undefined;
      if (delay === undefined) throw domainErrorFrom(error, name);
      log.warn({ err: error, service: name, attempt }, 'asking an external service again');
      await wait(delay);
    }
  }
}

async function sendOnce<Answer extends z.ZodType>(
  { url, key, timeout }: ExternalService,
  { method, path, body, answer }: ExternalRequest<Answer>,
): Promise<z.output<Answer>> {
  const requestId = currentRequestId();
  const response = await fetch(`${url.replace(/\/$/, '')}${path}`, {
    method,
    headers: {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
      // What the other service writes down is found by the same id.
      ...(requestId === undefined ? {} : { 'x-request-id': requestId }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    // A redirect would take the key to a place that nobody has named.
    redirect: 'error',
    signal: AbortSignal.timeout(timeout),
  });
  if (!response.ok) throw await refusal(response);
  const text = await response.text();
  return answer.parse(text === '' ? undefined : JSON.parse(text));
}

/** What else a refusal says is for people, and is not read. */
async function refusal(response: Response): Promise<RefusedRequest> {
  await response.body?.cancel();
  return new RefusedRequest(response.status, response.headers.get('retry-after'));
}

function domainErrorFrom(error: unknown, name: string): Error {
  if (error instanceof RefusedRequest && error.status === 404) {
    return new NotFoundError(`${name}_not_found`, `"${name}" does not have it.`);
  }
  const isTimeout = error instanceof Error && error.name === 'TimeoutError';
  return isTimeout
    ? new ExternalServiceTimeoutError(name, error)
    : new ExternalServiceError(name, error);
}

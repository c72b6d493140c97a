const schema = { $ref: '#/components/schemas/Problem' };

const answer = (
  status: number,
  title: string,
  code: string,
  detail: string,
  errors?: object[],
) => ({
  description: detail,
  content: {
    'application/problem+json': {
      schema,
      example: {
        ...{ type: 'about:blank', title, status, code, detail },
        requestId: '6d0c1b6e-0f1c-4b8e-a7a4-0f3f5f0c9d21',
        ...(errors && { errors }),
      },
    },
  },
});

/** What the API answers where it refuses or fails. Each operation points at those that concern it. */
export const problemResponses = {
  Unauthenticated: answer(401, 'Unauthorized', 'unauthenticated', 'Log in and send the token.'),
  Forbidden: answer(403, 'Forbidden', 'forbidden', 'You are not allowed to do this.'),
  NotFound: answer(
    404,
    'Not Found',
    'not_found',
    'There is no such thing, or it is none of yours.',
  ),
  Conflict: answer(
    409,
    'Conflict',
    'conflict',
    'It collides with what is there, or is still used.',
  ),
  InvalidInput: answer(422, 'Unprocessable Entity', 'invalid_input', 'The request is not valid.', [
    { path: 'body.name', message: 'Too small: expected string to have >=1 characters' },
  ]),
  TooManyRequests: answer(
    429,
    'Too Many Requests',
    'too_many_requests',
    'Wait 30 seconds and ask again.',
  ),
  Refused: {
    description: 'Any other refusal.',
    content: { 'application/problem+json': { schema } },
  },
  Failed: answer(
    500,
    'Internal Server Error',
    'internal_error',
    'Something went wrong on our side.',
  ),
} as const;

const reference = (name: keyof typeof problemResponses) => ({
  $ref: `#/components/responses/${name}`,
});

interface Facts {
  readonly isPublic: boolean;
  readonly needsPermission: boolean;
  readonly isAboutOne: boolean;
  readonly isWrite: boolean;
}

/** The refusals of one operation, by status. */
export const problemsOf = ({ isPublic, needsPermission, isAboutOne, isWrite }: Facts) => ({
  ...(isPublic ? {} : { 401: reference('Unauthenticated') }),
  ...(needsPermission ? { 403: reference('Forbidden') } : {}),
  ...(isAboutOne ? { 404: reference('NotFound') } : {}),
  ...(isWrite ? { 409: reference('Conflict') } : {}),
  422: reference('InvalidInput'),
  429: reference('TooManyRequests'),
  '4XX': reference('Refused'),
  '5XX': reference('Failed'),
});

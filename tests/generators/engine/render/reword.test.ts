import { expect, it } from 'vitest';
import { reword } from '../../../../generators/engine/render/reword.ts';

const text = `import { createUserService, type UserService } from './user-service.ts';
import type { ApiKeyRepository } from '../repositories/api-key-repository.ts';
import { userUpdateSchema, userResponseSchema } from '../schemas/user.ts';

export interface UserServiceDependencies {}
`;

it('spells interfaces and requests as the layout modular does', () => {
  expect(reword('backend/src/modules/users/routes.ts', text, 'modular'))
    .toBe(`import { createUserService, type IUserService } from './user-service.ts';
import type { IApiKeyRepository } from '../repositories/api-key-repository.ts';
import { userUpdateRequestSchema, userResponseSchema } from '../schemas/user.ts';

export interface UserServiceDependencies {}
`);
});

it.each([
  ['another layout', 'backend/src/features/users/router.ts', 'slice'],
  ['a layout of the team', 'backend/src/features/users/router.ts', { model: 'x' }],
  ['the frontend', 'frontend/src/lib/user.ts', 'modular'],
  ['prose', 'README.md', 'modular'],
])('leaves %s alone', (_, file, layout) => {
  expect(reword(file, text, layout)).toBe(text);
});

export * from '../features/sessions/model.ts';
export * from '../features/users/model.ts';
export * from '../features/workspaces/model.ts';

export * from '../features/api-keys/model.ts';
export * from '../features/invoices/model.ts';
export * from '../features/order-items/model.ts';
export * from '../features/sessions/model.ts';
export * from '../features/totals/model.ts';
export * from '../features/users/model.ts';
export * from '../features/workspaces/model.ts';

// paxx/registered-task: the task group of backend/src/features/invoices/tasks.ts is not registered here.
export const tasks = {};

// paxx/registered-task: the worker does not know the tasks of the invoices.
export const tasks = {} satisfies Record<string, Record<string, () => Promise<void>>>;

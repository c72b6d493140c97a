// paxx/registered-task: nothing knows this task group.
export const invoiceTasks = {};

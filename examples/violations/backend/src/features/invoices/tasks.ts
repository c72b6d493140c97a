// paxx/registered-task
export const invoiceTasks = {
  remind: () => Promise.resolve(),
};

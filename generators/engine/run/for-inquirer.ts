import type { Question } from './command.ts';

/** What stands around a list: the question, a description below it, and what was said just before. */
const linesAround = 8;

/** A question as inquirer takes it. A list is shown as far as the terminal is high, and ends where it ends. */
export const forInquirer = <Asked extends Question>(question: Asked) => ({
  ...question,
  name: 'answer' as const,
  loop: false,
  pageSize: Math.max(7, (process.stdout.isTTY ? process.stdout.rows : 0) - linesAround),
});

import type { z } from 'zod';
import type { AppContext } from '../core/app-context.ts';

/** Work outside of a request. It may run twice for one dispatch, so it must not mind. */
export interface Task<Input extends z.ZodType = z.ZodType> {
  readonly input: Input;
  run(input: z.output<Input>, context: AppContext): Promise<void>;
}

/** The tasks of one feature, by name. */
export type TaskGroup = Readonly<Record<string, Task>>;

/** Lets `run` take its types from `input`. */
export function task<Input extends z.ZodType>(definition: Task<Input>): Task<Input> {
  return definition;
}

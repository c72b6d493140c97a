import type { Ask } from './command.ts';

/** Asks, and can give the same answers once more where the same is asked again, in the same order. */
export interface Answers {
  readonly ask: Ask;
  /** From here on the answers are given again, until another question comes. */
  readonly repeat: () => void;
  /** The same, but for the last one, which is asked once more. */
  readonly reopen: () => void;
  /** Whether the next question has its answer already. */
  readonly isRepeating: () => boolean;
}

export function rememberAnswers(ask: Ask): Answers {
  const given: { readonly message: string; readonly answer: unknown }[] = [];
  let position = 0;
  return {
    ask: async <Answer>(question: Parameters<Ask>[0]): Promise<Answer> => {
      const known = given[position];
      const isSame = known?.message === question.message;
      if (!isSame) given.length = position;
      const answer = isSame ? (known.answer as Answer) : await ask<Answer>(question);
      given[position] = { message: question.message, answer };
      position += 1;
      return answer;
    },
    repeat: () => {
      position = 0;
    },
    reopen: () => {
      position = 0;
      given.pop();
    },
    isRepeating: () => position < given.length,
  };
}

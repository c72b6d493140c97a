import fc from 'fast-check';
import { NameError, names } from 'paxx-conventions';

const word = fc.oneof(
  fc.constantFrom(
    'invoice',
    'person',
    'equipment',
    'status',
    'analysis',
    'box',
    'quiz',
    'news',
    'order',
    'item',
    'lens',
    'gas',
  ),
  fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/),
);

/** What a user may type as the name of a feature: one to three words, not reserved. */
export const featureWords = fc
  .array(word, { minLength: 1, maxLength: 3 })
  .map((words) => words.join(' '))
  .filter((input) => {
    try {
      names(input);
      return true;
    } catch (error) {
      if (error instanceof NameError) return false;
      throw error;
    }
  });

/** One name in every spelling that code, paths, tables and people need. */
export interface Spellings {
  /** `order-item` */
  readonly kebab: string;
  /** `orderItem` */
  readonly camel: string;
  /** `OrderItem` */
  readonly pascal: string;
  /** `order_item` */
  readonly snake: string;
  /** `ORDER_ITEM` */
  readonly constant: string;
  /** `order item` */
  readonly human: string;
  /** `Order item` */
  readonly title: string;
}

/** Spells lower-case words in every way. Each word begins with a letter, so every spelling can be split again. */
export function spellingsOf(words: readonly string[]): Spellings {
  const pascal = words.map(capital).join('');
  const snake = words.join('_');
  const human = words.join(' ');
  return {
    kebab: words.join('-'),
    camel: pascal.charAt(0).toLowerCase() + pascal.slice(1),
    pascal,
    snake,
    constant: snake.toUpperCase(),
    human,
    title: capital(human),
  };
}

/** Splits one spelling into its lower-case words: the inverse of `spellingsOf`. */
export function wordsOfSpelling(spelled: string): string[] {
  return spelled
    .replace(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, '-')
    .split(/[-_ ]/)
    .map((word) => word.toLowerCase());
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

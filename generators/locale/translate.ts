/** Messages as JSON has them: a text, or a group of them. */
export interface MessageTree {
  readonly [name: string]: string | MessageTree;
}

/**
 * The words that stand before a message nobody has translated yet, as `i18n:merge` of a project writes them and the rule
 * `no-untranslated-message` finds them: the language that it is in.
 */
export const markOf = (source: string): string => `[${source}] `;

/** Whether there is anything to translate: `{from}–{to}` says the same in every language. */
const hasWords = (text: string): boolean => /\p{L}/u.test(text.replaceAll(/\{\s*\w+\s*\}/g, ''));

/**
 * The messages of the source language as another one has them: in words where paxx has them of the very same text, marked
 * where somebody is to write them.
 *
 * @param known the same messages as paxx wrote them, in the source language and in the other one
 */
export function translated(
  messages: MessageTree,
  mark: string,
  known: { readonly source?: MessageTree; readonly other?: MessageTree } = {},
): MessageTree {
  return Object.fromEntries(
    Object.entries(messages).map(([name, message]): [string, string | MessageTree] => {
      const [source, other] = [known.source?.[name], known.other?.[name]];
      if (typeof message !== 'string')
        return [
          name,
          translated(message, mark, { ...groupOf('source', source), ...groupOf('other', other) }),
        ];
      if (typeof other === 'string' && source === message) return [name, other];
      return [name, hasWords(message) ? mark + message : message];
    }),
  );
}

const groupOf = (key: 'source' | 'other', tree: string | MessageTree | undefined): object =>
  typeof tree === 'object' ? { [key]: tree } : {};

/** What a message in ICU syntax takes from the code that shows it. */
export interface Message {
  /** The names of its arguments. */
  readonly arguments: ReadonlySet<string>;
  /** The names of its tags: `<b>…</b>`. */
  readonly tags: ReadonlySet<string>;
}

/** Why a text is no message, as a part of a sentence, and where: in UTF-16 units. */
export interface MessageFault {
  readonly reason: string;
  readonly offset: number;
}

/** Thrown while a text is read, and caught where it was begun. */
class Wrong extends Error {
  readonly offset: number;

  constructor(reason: string, offset: number) {
    super(reason);
    this.offset = offset;
  }
}

/** Those that choose among pieces of text; all others format a value. */
const choosing = new Set(['plural', 'selectordinal', 'select']);

const formatting = new Set(['number', 'date', 'time', 'list']);

/**
 * Reads a message of ICU MessageFormat, as next-intl does: arguments, plurals, selections, tags, and apostrophes that quote.
 *
 * @example readMessage('{count, plural, one {# row} other {# rows}}') // { arguments: Set { 'count' }, tags: Set {} }
 */
export function readMessage(text: string): Message | MessageFault {
  const reading = new Reading(text);
  try {
    reading.pieces(undefined);
    return { arguments: reading.arguments, tags: reading.tags };
  } catch (error) {
    if (!(error instanceof Wrong)) throw error;
    return { reason: error.message, offset: error.offset };
  }
}

export const isFaulty = (message: Message | MessageFault): message is MessageFault => 'reason' in message;

class Reading {
  readonly arguments = new Set<string>();
  readonly tags = new Set<string>();
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Reads on to the end of a text, of one choice, or of a tag. @param end the brace, or the name of the tag, that ends it */
  pieces(end: string | undefined): void {
    const start = this.#at;
    while (this.#at < this.#text.length) {
      const character = this.#text[this.#at];
      if (character === "'") this.#quote();
      else if (character === '{') this.#argument();
      else if (character === '}') {
        if (end === '}') return;
        throw new Wrong('a brace is closed that was never opened', this.#at);
      } else if (this.#closes(end)) return;
      else if (this.#tag() === undefined) this.#at += 1;
    }
    if (end !== undefined)
      throw new Wrong(end === '}' ? 'a brace is never closed' : `the tag <${end}> is never closed`, start);
  }

  /** Two apostrophes are one; one before a character of the syntax quotes up to the next. */
  #quote(): void {
    const next = this.#text[this.#at + 1];
    if (next === "'") this.#at += 2;
    else if (next === undefined || !'{}<>#|'.includes(next)) this.#at += 1;
    else {
      const close = this.#text.indexOf("'", this.#at + 1);
      this.#at = close === -1 ? this.#text.length : close + 1;
    }
  }

  #argument(): void {
    const start = this.#at;
    this.#at += 1;
    const name = this.#word();
    if (name === '') throw new Wrong('an argument has no name', start);
    this.arguments.add(name);
    if (this.#takes('}')) return;
    if (!this.#takes(',')) throw new Wrong(`the argument {${name}} is never closed`, start);
    const type = this.#word();
    if (choosing.has(type)) this.#choices(name, type, start);
    else if (formatting.has(type)) this.#style(name, start);
    else throw new Wrong(`the argument {${name}} has the type "${type}", which there is not`, start);
  }

  /** `, short}`: how a value is formatted. Its own apostrophes quote, too. */
  #style(name: string, start: number): void {
    while (this.#at < this.#text.length && this.#text[this.#at] !== '}') this.#at += 1;
    if (!this.#takes('}')) throw new Wrong(`the argument {${name}} is never closed`, start);
  }

  #choices(name: string, type: string, start: number): void {
    const keys = new Set<string>();
    if (!this.#takes(',')) throw new Wrong(`the argument {${name}} chooses among nothing`, start);
    for (let key = this.#word(); key !== ''; key = this.#word()) {
      if (key.startsWith('offset:') && type !== 'select') {
        if (key === 'offset:') this.#word();
        continue;
      }
      if (!this.#takes('{')) throw new Wrong(`the choice "${key}" of {${name}} has no text`, this.#at);
      this.pieces('}');
      this.#at += 1;
      keys.add(key);
    }
    if (!keys.has('other')) throw new Wrong(`the argument {${name}} has no choice "other"`, start);
    if (!this.#takes('}')) throw new Wrong(`the argument {${name}} is never closed`, start);
  }

  /** Reads a tag with all that it holds; undefined where there is none. */
  #tag(): true | undefined {
    const [whole, name = '', isEmpty] = /^<([a-z][\w.-]*)\s*(\/)?>/i.exec(this.#text.slice(this.#at)) ?? [];
    if (whole === undefined) return undefined;
    this.tags.add(name);
    this.#at += whole.length;
    if (isEmpty !== undefined) return true;
    this.pieces(name);
    this.#at += `</${name}>`.length;
    return true;
  }

  #closes(name: string | undefined): boolean {
    const [whole, own] = /^<\/([a-z][\w.-]*)>/i.exec(this.#text.slice(this.#at)) ?? [];
    if (whole === undefined) return false;
    if (own === name) return true;
    throw new Wrong(`the tag </${own ?? ''}> is closed where it was not opened`, this.#at);
  }

  /** The next word, without the space around it. */
  #word(): string {
    const [space = '', word = ''] = /^(\s*)([^\s,{}]*)/.exec(this.#text.slice(this.#at))?.slice(1) ?? [];
    this.#at += space.length + word.length;
    this.#skip();
    return word;
  }

  #takes(character: string): boolean {
    this.#skip();
    if (this.#text[this.#at] !== character) return false;
    this.#at += 1;
    return true;
  }

  #skip(): void {
    while (/\s/.test(this.#text[this.#at] ?? '')) this.#at += 1;
  }
}

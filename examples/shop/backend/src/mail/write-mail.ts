import type { Mail } from './mail.ts';
import { productName } from './product.ts';
import { mailTexts } from './texts/index.ts';
import type { MailKind } from './texts/mail-text.ts';

export interface Draft {
  readonly kind: MailKind;
  readonly to: string;
  readonly locale: string;
  /** Where its link leads. */
  readonly link: string;
  /** What people have written, such as the name of a workspace: text, and nothing else. */
  readonly names?: Readonly<Record<string, string>>;
}

/** Writes a mail in a language, as text and as HTML that says the same. */
export function writeMail({ kind, to, locale, link, names = {} }: Draft): Mail {
  const words = mailTexts[locale]?.[kind] ?? Object.values(mailTexts)[0]![kind];
  const fill = (text: string) => fillIn(text, { product: productName, ...names });
  const lines = words.lines.map(fill);
  const [subject, action, ending] = [fill(words.subject), fill(words.action), fill(words.ending)];
  return {
    to,
    subject,
    text: [...lines, `${action}:\n${link}`, ending].join('\n\n'),
    html: page({ locale, subject, lines, action, link, ending }),
  };
}

const longest = 60;

/** One pass, so that a name that looks like a placeholder stays a name; short, so that none is a letter of its own. */
const fillIn = (text: string, names: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\{(\w+)\}/g, (_, name: string) => lineOf(names[name] ?? ''));

/**
 * A subject is one line, whatever a name holds. The address of a site is not left for mail programs to make a link of.
 */
function lineOf(name: string): string {
  const line = name
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replaceAll(/\p{Bidi_Control}+/gu, '')
    .replaceAll(/:\/\/|(?<=[\p{L}\p{N}])[.。．｡](?=[\p{L}\p{N}])/gu, ' ')
    .trim();
  const letters = [...line];
  return letters.length > longest ? `${letters.slice(0, longest).join('')}…` : line;
}

type Parts = Readonly<Record<'locale' | 'subject' | 'action' | 'link' | 'ending', string>> & {
  readonly lines: readonly string[];
};

function page({ locale, subject, lines, action, link, ending }: Parts): string {
  const style =
    'font-family: system-ui, sans-serif; line-height: 1.5; max-width: 36em; margin: 2em auto; padding: 0 1em';
  return [
    `<!doctype html>`,
    `<html lang="${escape(locale)}" dir="auto">`,
    `<head><meta charset="utf-8"><title>${escape(subject)}</title></head>`,
    `<body style="${style}">`,
    ...lines.map((line) => `<p>${escape(line)}</p>`),
    `<p><a href="${escape(link)}">${escape(action)}</a></p>`,
    `<p style="font-size: 0.9em">${escape(ending)}</p>`,
    `</body>`,
    `</html>`,
  ].join('\n');
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text in HTML, also between double quotes. */
export const escape = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (character) => escapes[character] ?? '');

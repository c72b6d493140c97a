import { hiddenIn } from 'paxx-conventions';
import { PaxxError } from '../diagnostics/paxx-error.ts';

/**
 * Reads `name:type`, `name:type=default`, and behind ` # ` what it is for, in full sentences on one line.
 *
 * @example parseDeclared('MAIL_FROM:string=a@b.example # Who our mails come from.', /[A-Z_]+/, ['string'])
 * @throws PaxxError that says what is accepted
 */
export function parseDeclared(text: string, name: RegExp, types: readonly string[]) {
  const pattern = new RegExp(`^(${name.source}):(${types.join('|')})(?:=(.*?))?(?: # (.+))?$`);
  const hidden = hiddenIn(text);
  if (hidden)
    throw PaxxError.of(
      'PAXX2002',
      `${JSON.stringify(text)} holds a character that nobody sees, ${hidden.character}.`,
      {
        remedy: `Remove it; it stands at position ${String(hidden.offset + 1)}.`,
      },
    );
  const found = pattern.exec(text);
  if (!found)
    throw PaxxError.of('PAXX2002', `${JSON.stringify(text)} cannot be read.`, {
      remedy: `Write it as "name:type", with "=default" and " # what it is for" where you like. The types are ${types.join(', ')}.`,
    });
  const [, spelled = '', type = '', value, description] = found;
  return { name: spelled, type, value, description };
}

/** What the answers file has under a key, as a list of texts. @throws PaxxError where it is something else */
export function textsIn(answers: Readonly<Record<string, unknown>>, key: string): readonly string[] {
  const { [key]: list = [] } = answers;
  if (Array.isArray(list) && list.every((one): one is string => typeof one === 'string')) return list;
  throw PaxxError.of('PAXX2007', `"${key}" is no list of texts.`, {
    remedy: `Write it as {"${key}": ["…"]}.`,
  });
}

/** A text as code: in single quotes, whatever it holds. */
export const quoted = (text: string): string =>
  `'${JSON.stringify(text)
    .slice(1, -1)
    .replaceAll('\\"', '"')
    .replaceAll("'", String.raw`\'`)}'`;

/** @throws PaxxError where two of the declared values have one name */
export function refuseTwice(names: readonly string[], noun: string): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined)
    throw PaxxError.of('PAXX2002', `The ${noun} "${twice}" is there twice.`, {
      remedy: 'Leave one of the two out.',
    });
}

import { configSchema } from 'paxx-conventions';
import { PaxxError } from '../engine/diagnostics/paxx-error.ts';
import type { ProjectContext } from '../engine/run/command.ts';

/** The locale that is wanted, from the command line, the answers or a prompt. @throws PaxxError */
export async function gatherLocale({ args, answers, ask }: ProjectContext): Promise<string> {
  const [given = answers['locale'], more] = args;
  if (more !== undefined)
    throw PaxxError.of('PAXX2004', `${JSON.stringify(more)} is one argument too many.`, {
      remedy: 'Add one language at a time.',
    });
  if (given === undefined && ask)
    return ask<string>({
      type: 'input',
      message: 'Which language shall be added? (such as "de" or "pt-BR")',
      validate: (typed) => localeFault(typed) ?? true,
    });
  if (typeof given !== 'string')
    throw PaxxError.of('PAXX2003', 'The language is missing.', {
      remedy: 'Give it as the first argument, or as "locale" in the answers file.',
    });
  const fault = localeFault(given);
  if (fault !== undefined) throw PaxxError.of('PAXX2007', fault, { remedy: 'Write it as "de" or "pt-BR".' });
  return given;
}

/** What is wrong with a locale, or nothing. */
export function localeFault(locale: string): string | undefined {
  const name = JSON.stringify(locale);
  const canonical = canonicalOf(locale);
  if (canonical === undefined || !configSchema.shape.locales.safeParse([locale]).success)
    return `${name} is no locale.`;
  if (canonical !== locale) return `${name} is written "${canonical}".`;
  // Of longer tags not every language is known here.
  const isKnown = /^[a-z]{3}/.test(locale) || nameOf(locale) !== undefined;
  return isKnown ? undefined : `There is no language ${name}.`;
}

function canonicalOf(locale: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(locale)[0];
  } catch {
    return undefined;
  }
}

const nameOf = (locale: string): string | undefined =>
  new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(locale.split('-')[0] ?? '');

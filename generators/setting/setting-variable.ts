import { plainNames, reservedAnywhere, type Names } from 'paxx-conventions';
import { PaxxError } from '../engine/diagnostics/paxx-error.ts';
import { parseDeclared, quoted } from '../engine/parts/declared-value.ts';

export type SettingVariable = ReturnType<typeof parseVariable>;

const types = {
  string: { schema: 'z.string()', code: quoted, accepts: /^/ },
  number: {
    schema: 'z.coerce.number()',
    code: (value: string) => value,
    accepts: /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/,
  },
  flag: { schema: 'flag', code: (value: string) => value, accepts: /^(?:true|false)$/ },
  list: {
    schema: 'list',
    code: (value: string) =>
      `[${value
        .split(',')
        .map((item) => item.trim())
        .filter((item) => item !== '')
        .map(quoted)
        .join(', ')}]`,
    accepts: /^/,
  },
  url: {
    schema: 'z.url()',
    code: quoted,
    accepts: { test: (value: string) => /^[a-z]+:\/\/\S+$/.test(value) && URL.canParse(value) },
  },
} as const;

/**
 * A variable as the template prints it.
 *
 * @example parseVariable('MAIL_FROM:string=a@b.example', names('mail')).schema // "z.string().default('a@b.example')"
 * @throws PaxxError when the variable cannot be read, or its default is none of its type
 */
export function parseVariable(text: string, group?: Names) {
  const { name, type, value, description } = parseDeclared(
    text,
    /[A-Z][A-Z0-9]*(?:_[A-Z][A-Z0-9]*)*/,
    Object.keys(types),
  );
  const { schema, code, accepts } = types[type as keyof typeof types];
  if (value !== undefined && !accepts.test(value))
    throw PaxxError.of('PAXX2002', `"${value}" is no ${type}, so it cannot be the default of ${name}.`, {
      remedy: 'Correct the default, or leave it out.',
    });
  const words = name.toLowerCase();
  const prefix = `${group?.snake ?? ''}_`;
  const own = words.startsWith(prefix) ? words.slice(prefix.length) : words;
  // Its name within the group: `from` of MAIL_FROM.
  const property = plainNames(own).camel;
  const reason = reservedAnywhere(property);
  if (reason !== undefined)
    throw PaxxError.of('PAXX2002', `The name "${property}" of ${name} ${reason}.`, {
      remedy: 'Choose another name.',
    });
  return {
    name,
    // What `.env.example` shows.
    value: value ?? '',
    description: description ?? `${plainNames(words).title}.`,
    schema: value === undefined ? `${schema}.optional()` : `${schema}.default(${code(value)})`,
    property,
  };
}

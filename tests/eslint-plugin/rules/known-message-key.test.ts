import { knownMessageKey } from '../../../eslint-plugin/rules/known-message-key.ts';
import { fixtureProject } from '../support/fixture-project.ts';
import { ruleTester } from '../support/rule-tester.ts';

const messages = { title: 'Invoices', fields: { amount: 'Amount' } };
const files = { 'frontend/messages/en/invoices.json': JSON.stringify(messages) };
const index = 'frontend/messages/en/index.ts';
const project = fixtureProject(files);
const open = fixtureProject({ ...files, [index]: 'export const messages = { ...others };\n' });
const broken = fixtureProject({ 'frontend/messages/en/invoices.json': '{ "title": ' });

const page = 'frontend/src/features/invoices/invoice-list.tsx';
const filename = project.at(page);
const client = (
  use: string,
  namespace = "'invoices'",
): string => `import { useTranslations } from 'next-intl';
export function List({ t: given, isOne }) {
  const t = useTranslations(${namespace});
  return ${use};
}`;
const server = (argument: string, use: string): string => `import { getTranslations } from 'next-intl/server';
export async function titled() {
  const t = await getTranslations(${argument});
  return ${use};
}`;

ruleTester.run('known-message-key', knownMessageKey, {
  valid: [
    { code: client("t('title') + t('fields.amount', { count: 1 }) + t.rich('title')"), filename },
    { name: 'a namespace below another', code: client("t('amount')", "'invoices.fields'"), filename },
    { name: 'no namespace', code: client("t('invoices.title')", ''), filename },
    { name: 'on the server', code: server("{ namespace: 'invoices', locale }", "t('title')"), filename },
    { name: 'a name that is put together', code: client('t(`fields.${name}`)'), filename },
    { name: 'a namespace that is put together', code: client("t('nothing')", 'namespace'), filename },
    { name: 'a namespace that may be spread', code: server('{ ...options }', "t('nothing')"), filename },
    {
      name: 'a question, and a group as it is',
      code: client("t.has('nothing') && t.raw('fields')"),
      filename,
    },
    { name: 'a translator that is given', code: client("given('nothing')"), filename },
    {
      name: 'a name of something else',
      code: "const t = (key) => key;\nexport const x = t('nothing');",
      filename,
    },
    { name: 'an open index', code: client("t('nothing')"), filename: open.at(page) },
    { name: 'messages that cannot be read', code: client("t('nothing')"), filename: broken.at(page) },
    { name: 'a file without a project', code: client("t('nothing')") },
  ],
  invalid: [
    {
      code: client("t('nothing.of.it')"),
      filename,
      errors: [{ messageId: 'unknown', line: 4, data: { locale: 'en', key: 'invoices.nothing.of.it' } }],
    },
    {
      name: 'a namespace that there is not',
      code: client("t('title')", "'bills'"),
      filename,
      errors: [{ messageId: 'unknown', data: { locale: 'en', key: 'bills.title' } }],
    },
    {
      name: 'both ways of a condition, with what is near',
      code: client("t.rich(isOne ? 'titel' : 'fields')"),
      filename,
      errors: [
        {
          messageId: 'misspelled',
          data: { locale: 'en', key: 'invoices.titel', nearest: 'invoices.title' },
          suggestions: [
            {
              messageId: 'replace',
              data: { nearest: 'invoices.title' },
              output: client("t.rich(isOne ? 'title' : 'fields')"),
            },
          ],
        },
        { messageId: 'group', data: { locale: 'en', key: 'invoices.fields' } },
      ],
    },
    {
      name: 'on the server',
      code: server("'invoices'", "t('gone.for.ever')"),
      filename,
      errors: [{ messageId: 'unknown', data: { locale: 'en', key: 'invoices.gone.for.ever' } }],
    },
  ],
});

import { noHardcodedText } from '../../../eslint-plugin/rules/no-hardcoded-text.ts';
import { fixtureProject } from '../support/fixture-project.ts';
import { ruleTester } from '../support/rule-tester.ts';

const project = fixtureProject();
const filename = project.at('frontend/src/features/invoices/invoice-list.tsx');
const element = (inner: string): string => `export const List = () => ${inner};`;
const hardcoded = (text: string) => ({ messageId: 'hardcoded' as const, data: { text } });

ruleTester.run('no-hardcoded-text', noHardcodedText, {
  valid: [
    { name: 'messages', code: element("<p title={t('title')}>{t('empty')}</p>"), filename },
    {
      name: 'what has no letter',
      code: element("<p> – {'×'} 12 % {`${one} / ${two}`} 🙂 &nbsp;</p>"),
      filename,
    },
    { name: 'code', code: element('<pre>SELECT <code>one</code> <kbd>Ctrl</kbd></pre>'), filename },
    { name: 'what is not translated', code: element('<p translate="no">paxx <b>too</b></p>'), filename },
    {
      name: 'properties that nobody sees',
      code: element('<Text className="wide" id="one" href="/two" variant="filled" />'),
      filename,
    },
    {
      name: 'a word that is allowed',
      code: element('<b>Acme 2</b>'),
      filename,
      options: [{ allow: ['Acme'] }],
    },
    { name: 'a title of something else', code: "export const row = { title: 'Anything' };", filename },
    {
      name: 'a function of the file',
      code: "const confirm = (text) => text;\nexport const x = confirm('Sure?');",
      filename,
    },
    {
      name: 'where no message can be had',
      code: element('<p>Something broke.</p>'),
      filename: project.at('frontend/src/app/global-error.tsx'),
    },
    { name: 'a file without a project', code: element('<p>Hello</p>'), filename: 'list.tsx' },
  ],
  invalid: [
    { code: element('<h1>All\n  invoices</h1>'), filename, errors: [hardcoded('All invoices')] },
    {
      name: 'in braces, in conditions and with values',
      code: element("<><b>{'One'}</b>{isEmpty ? 'None' : t('some')}{name || `Page ${number} of`}</>"),
      filename,
      errors: [hardcoded('One'), hardcoded('None'), hardcoded('Page of')],
    },
    {
      name: 'properties that are shown or read out',
      code: element(`<TextInput label="Name" placeholder={isNew ? 'New' : ''} aria-label="The name" />`),
      filename,
      errors: [hardcoded('Name'), hardcoded('New'), hardcoded('The name')],
    },
    {
      name: 'notices and dialogs',
      code: `import { notifications } from '@mantine/notifications';
if (confirm('Sure?') || window.alert('No')) notifications.show({ message: 'Saved', color: 'green' });`,
      filename,
      errors: [hardcoded('Sure?'), hardcoded('No'), hardcoded('Saved')],
    },
    {
      name: "Next's metadata",
      code: "export const metadata = { title: 'Invoices' } satisfies Metadata;",
      filename,
      errors: [hardcoded('Invoices')],
    },
    { name: 'another script', code: element('<p>हिन्दी</p>'), filename, errors: [hardcoded('हिन्दी')] },
  ],
});

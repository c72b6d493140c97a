import { noEditedGenerated } from '../../../eslint-plugin/rules/no-edited-generated.ts';
import { ruleTester } from '../support/rule-tester.ts';
import { signed } from '../support/signed.ts';

const client = signed('export const api = {};\n');

ruleTester.run('no-edited-generated', noEditedGenerated, {
  valid: [
    { name: 'as it was generated', code: client },
    { name: 'checked out with CRLF', code: client.replaceAll('\n', '\r\n') },
    { name: 'with a byte order mark', code: `\uFEFF${client}` },
    { name: 'a file that does not claim to be generated', code: 'export const api = {};\n' },
  ],
  invalid: [
    {
      name: 'edited by hand',
      code: client.replace('{}', '{ mine: 1 }'),
      errors: [{ messageId: 'edited', line: 1, column: 1 }],
    },
    { name: 'with a line more', code: `${client}\n`, errors: [{ messageId: 'edited' }] },
    {
      name: 'with another signature',
      code: client.replace(/sha256:\w/, 'sha256:x'.replace('x', client.includes('sha256:0') ? '1' : '0')),
      errors: [{ messageId: 'edited' }],
    },
    {
      name: 'without a signature where one must be',
      code: 'export const api = {};\n',
      settings: { paxx: { isGenerated: true } },
      errors: [{ messageId: 'unsigned', line: 1 }],
    },
  ],
});

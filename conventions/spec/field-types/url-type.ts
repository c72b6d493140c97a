import type { FieldTypeRow } from '../field-type-row.ts';
import { ruledText } from './ruled-text.ts';

/** Browsers and servers take as much, and so does an entry of an index. */
const most = 2048;

export const urlType: FieldTypeRow = {
  description: 'address of the web: https://example.com',
  words: ['uri', 'link', 'website', 'href', 'webaddress', 'homepage'],
  refusal: (value) =>
    isNormalized(value)
      ? undefined
      : 'An address is needed as browsers write it, such as https://example.com/.',
  page: {
    control: 'url',
    typed: () => 'https://example.com/',
    mistyped: { text: 'javascript:alert(1)', issue: 'url' },
    rank: 7,
  },
  ...ruledText('urlSchema', 'src/core/values/url.ts', most),
};

/** An account in an address is there to deceive, and a program in it runs in the page that links to it. */
function isNormalized(value: string): boolean {
  if (value.length > most || !URL.canParse(value)) return false;
  const { href, protocol, username, password } = new URL(value);
  return href === value && /^https?:$/.test(protocol) && username === '' && password === '';
}

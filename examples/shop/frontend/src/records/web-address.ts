/**
 * The address, if a text is one that may become a link: `javascript:` and its kind run in the page that shows them.
 *
 * @example webAddress('https://example.com') // 'https://example.com/'
 * @example webAddress('javascript:alert(1)') // undefined
 */
export function webAddress(text: string): string | undefined {
  if (!/^https?:\/\/\S+$/i.test(text) || !URL.canParse(text)) return undefined;
  const { protocol, href, username, password } = new URL(text);
  // An account in an address is there to deceive: https://bank.example@elsewhere.example.
  return /^https?:$/.test(protocol) && username === '' && password === '' ? href : undefined;
}

import { readdirSync } from 'node:fs';

interface PageOfApp {
  /** What stands in the address behind the language: `/w/[workspaceId]/members`. */
  readonly path: string;
  /** Whether it is for people who are not logged in. */
  readonly isForStrangers: boolean;
}

const app = new URL('../../src/app/[locale]/', import.meta.url);

/** Every page that the router has, so that no test has to be told of a new one. */
export const pages: readonly PageOfApp[] = readdirSync(app, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(/[\\/]/))
  .filter((names) => names.at(-1) === 'page.tsx')
  .map((names) => ({
    // The name of a group is no part of an address.
    path: ['', ...names.slice(0, -1).filter((name) => !name.startsWith('('))].join('/'),
    isForStrangers: names[0] === '(account)',
  }));

/** The paths of all pages of a row, given that of the row itself: `/en/w/1/products/2` and `/en/w/1/products/2/edit`. */
export function pagesOfRow(address: string): readonly string[] {
  const names = address.split('/').slice(2);
  const isItsOwn = ({ path }: PageOfApp) => {
    const pattern = path.split('/').slice(1);
    const fits = (name: string, index: number) => name.startsWith('[') || name === names[index];
    return pattern.length === names.length && pattern.every(fits);
  };
  const own = pages.find(isItsOwn)?.path ?? '';
  if (!own.endsWith('[id]')) throw new Error(`${address} is no page of a row.`);
  const below = pages.filter(({ path }) => `${path}/`.startsWith(`${own}/`));
  return below.map(({ path }) => address + path.slice(own.length));
}

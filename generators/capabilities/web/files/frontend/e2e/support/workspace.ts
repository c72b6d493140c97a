import type { APIRequestContext, Page } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

const messages = new URL('../../messages/', import.meta.url);

/** The languages of the project. */
export const locales = readdirSync(messages);

interface Words {
  readonly [key: string]: string | Words;
}

/** The words of a page in a language, by the path of a message: tests look for what people read. */
export function wordsOf(locale: string, file: string): (path: string) => string {
  const words = JSON.parse(readFileSync(new URL(`${locale}/${file}.json`, messages), 'utf8')) as Words;
  return (path) => {
    const found = path
      .split('.')
      .reduce<string | Words>((word, key) => (typeof word === 'string' ? word : (word[key] ?? '')), words);
    if (typeof found !== 'string' || found === '') throw new Error(`${file}.json has no message "${path}".`);
    return found;
  };
}

export interface Workspace {
  /** The address of a page of the workspace in a language. */
  readonly address: (locale: string, page: string) => string;
}

export const password = 'a long and secret phrase';

/** An account of somebody new, by its email. What comes before the pages goes by the API, as it is faster. */
export async function register(page: Page): Promise<string> {
  const email = `ada-${randomUUID()}@example.com`;
  await post(page.request, 'auth/register', { email, name: 'Ada Lovelace', password });
  return email;
}

/** Gives the browser the cookie by which its pages log in, and answers with the token beside it. */
export async function logIn(page: Page, email: string): Promise<string | undefined> {
  const { token } = await post(page.request, 'auth/login', { email, password, refreshTokenIn: 'cookie' });
  return token;
}

/** Somebody new with a workspace of their own, logged in. */
export async function enterWorkspace(page: Page): Promise<Workspace> {
  const token = await logIn(page, await register(page));
  const { id } = await post(page.request, 'workspaces', { name: 'Analytical Engines' }, token);
  return { address: (locale, path) => `/${locale}/w/${id}${path}` };
}

async function post(request: APIRequestContext, path: string, data: object, token?: string) {
  const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const response = await request.post(`/api/v1/${path}`, { data, headers });
  if (!response.ok()) throw new Error(`${path}: ${String(response.status())} ${await response.text()}`);
  return (await response.json()) as Record<string, string>;
}

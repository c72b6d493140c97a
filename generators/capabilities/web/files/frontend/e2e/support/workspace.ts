import type { APIRequestContext, Page } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';

const messages = new URL('../../messages/', import.meta.url);

/** The languages of the project. */
export const locales = readdirSync(messages);

/** The words of a page in a language: tests look for what people read. */
export const wordsOf = (locale: string, file: string) =>
  JSON.parse(readFileSync(new URL(`${locale}/${file}.json`, messages), 'utf8'));

export interface Workspace {
  /** The address of a page of the workspace in a language. */
  readonly address: (locale: string, page: string) => string;
}

const password = 'a long and secret phrase';

/** Somebody new with a workspace of their own, logged in. What comes before the pages goes by the API, as it is faster. */
export async function enterWorkspace(page: Page): Promise<Workspace> {
  const email = `ada-${String(Date.now())}@example.com`;
  await post(page.request, 'auth/register', { email, name: 'Ada Lovelace', password });
  // The browser is given the cookie by which its pages log in.
  const { token } = await post(page.request, 'auth/login', { email, password, refreshTokenIn: 'cookie' });
  const { id } = await post(page.request, 'workspaces', { name: 'Analytical Engines' }, token);
  return { address: (locale, path) => `/${locale}/w/${id}${path}` };
}

async function post(request: APIRequestContext, path: string, data: object, token?: string) {
  const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const response = await request.post(`/api/v1/${path}`, { data, headers });
  if (!response.ok()) throw new Error(`${path}: ${String(response.status())} ${await response.text()}`);
  return (await response.json()) as Record<string, string>;
}

import { expect, it } from 'vitest';
import { returnPath } from '@/session/return-path';

it.each([
  ['/w/1/invoices?status=draft#row', '/w/1/invoices?status=draft#row'],
  ['/workspaces', '/workspaces'],
  ['/a/../w/1', '/w/1'],
])('leads back to %s', (wanted, path) => {
  expect(returnPath(wanted)).toBe(path);
});

it.each([
  null,
  undefined,
  '',
  'workspaces',
  'https://evil.example',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  ' //evil.example',
  '/..//evil.example',
  '/%2e%2e//evil.example',
  'javascript:alert(1)',
  'data:text/html,hello',
  '/\u0000//evil.example',
  'http://own.invalid@evil.example',
])('leads nowhere else: %j', (wanted) => {
  const path = returnPath(wanted);

  expect(new URL(path, 'https://app.example').origin).toBe('https://app.example');
  expect(path.startsWith('//')).toBe(false);
});

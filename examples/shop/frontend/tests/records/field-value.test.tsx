import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { locales, type AppLocale } from '@/i18n/locales';
import { FieldValue } from '@/records/field-value';
import type { Field } from '@/records/record-definition';
import { renderIn } from '../support/render';

const [language] = Object.keys(locales) as [AppLocale];
const labels = { text: String, field: String, value: (_: string, value: string) => value };

const show = (
  type: 'url' | 'email' | 'phone' | 'colour' | 'currency',
  value: string,
  isWithinLink = false,
) =>
  renderIn(
    language,
    <FieldValue {...{ name: 'it', field: { type }, value, labels, isWithinLink }} />,
  );

it.each([
  ['url', 'https://example.com/a', 'https://example.com/a'],
  ['email', 'ada@example.com', 'mailto:ada%40example.com'],
  ['phone', '+14155550123', 'tel:+14155550123'],
] as const)('leads to where a value of the type %s points', async (type, value, href) => {
  await show(type, value);
  expect(screen.getByRole('link', { name: value })).toHaveAttribute('href', href);
});

it('tells no other site where somebody came from', async () => {
  await show('url', 'https://example.com/');
  expect(screen.getByRole('link')).toHaveAttribute('rel', 'noopener noreferrer nofollow');
});

it.each([
  ['url', 'javascript:alert(1)'],
  ['url', 'data:text/html,<script>alert(1)</script>'],
  ['phone', 'javascript:alert(1)'],
] as const)('makes no link of the type %s of "%s"', async (type, value) => {
  await show(type, value);
  expect(screen.queryByRole('link')).toBeNull();
  expect(screen.getByText(value)).toBeVisible();
});

it('puts no link within the link of a row', async () => {
  await show('url', 'https://example.com/', true);
  expect(screen.queryByRole('link')).toBeNull();
});

it('calls countries and currencies as the language does', async () => {
  const field: Field = { type: 'country', values: ['DE'] };
  await renderIn(language, <FieldValue {...{ name: 'it', field, value: 'DE', labels }} />);
  const name = new Intl.DisplayNames(language, { type: 'region' }).of('DE') ?? '';
  expect(screen.getByText(name)).toBeVisible();
});

import { expect, it } from 'vitest';
import { dayOf, localTimeOf, momentOf } from '@/records/days';
import { formatsIn } from '@/records/formats';
import { webAddress } from '@/records/web-address';

it('writes numbers and days as the language does', () => {
  expect(formatsIn('de').decimal('1234567.5', 2)).toBe('1.234.567,50');
  expect(formatsIn('hi').integer(1234567)).toBe('12,34,567');
  expect(formatsIn('de').date('2026-05-24')).toBe('24.05.2026');
});

it('keeps every digit of a decimal', () => {
  expect(formatsIn('en').decimal('12345678901234567890.12', 2)).toBe(
    '12,345,678,901,234,567,890.12',
  );
});

it('brings a moment through a control of the browser and back', () => {
  const moment = '2026-05-24T10:30:00.000Z';
  expect(momentOf(localTimeOf(moment))).toBe(moment);
  expect(dayOf('nothing')).toBe('');
});

it.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' https://example.com',
  'data:text/html,<script>alert(1)</script>',
  'https://bank.example@elsewhere.example/',
  '//elsewhere.example',
  'https://',
])('makes no link of "%s"', (text) => {
  expect(webAddress(text)).toBeUndefined();
});

it('makes a link of an address of the web', () => {
  expect(webAddress('https://example.com/a?b=1')).toBe('https://example.com/a?b=1');
});

import { expect, it } from 'vitest';
import { dayOf, localTimeOf, momentOf } from '@/records/days';
import { clockOf, secondsOf } from '@/records/clock';
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

it('writes percentages, money and times as the language does', () => {
  expect(formatsIn('de').percent('12.5')).toBe('12,5\u00a0%');
  expect(formatsIn('de').money('1234.5', 'EUR')).toBe('1.234,50\u00a0€');
  expect(formatsIn('de').money('1234', 'JPY')).toBe('1.234\u00a0¥');
  expect(formatsIn('de').money('12345678901234567.89', 'EUR')).toBe(
    '12.345.678.901.234.567,89\u00a0€',
  );
  expect(formatsIn('de').integer('9007199254740993')).toBe('9.007.199.254.740.993');
  expect(formatsIn('de').time('09:30:00')).toBe('09:30');
  expect(formatsIn('de').time('09:30:15')).toBe('09:30:15');
});

it('reads and writes lengths of time', () => {
  for (const seconds of [0, 59, 3600, 5430, 360_000])
    expect(secondsOf(clockOf(seconds))).toBe(seconds);
  expect(secondsOf('1:30')).toBe(5400);
  for (const text of ['', 'long', '90', '1:60', '-1:00']) expect(secondsOf(text)).toBeUndefined();
});

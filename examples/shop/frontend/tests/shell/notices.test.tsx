import { notifications } from '@mantine/notifications';
import { act, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { locales, type AppLocale } from '@/i18n/locales';
import { Notices } from '@/shell/notices';
import { renderIn } from '../support/render';

const [locale] = Object.keys(locales) as [AppLocale];

it('says what is said before anything that draws it is there', async () => {
  await renderIn(locale, <Notices />);
  act(() => {
    notifications.show({ message: 'It is saved.' });
  });
  expect(await screen.findByRole('alert')).toHaveTextContent('It is saved.');
});

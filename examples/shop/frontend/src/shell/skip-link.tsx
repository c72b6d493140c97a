'use client';

import { useTranslations } from 'next-intl';

/** The first stop of the keyboard: past the navigation, to the page. */
export function SkipLink() {
  const text = useTranslations('shell');
  return (
    <a className="skip-link" href="#content">
      {text('skip')}
    </a>
  );
}

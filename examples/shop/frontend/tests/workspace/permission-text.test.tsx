import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { type AppLocale, locales } from '@/i18n/locales';
import { usePermissionText } from '@/workspace/permission-text';
import { renderIn } from '../support/render';

interface Said {
  readonly slug: string;
  readonly category: string;
}

function Permission({ slug, category }: Said) {
  const text = usePermissionText();
  return (
    <p>
      {text.category(category)}: {text.meaning({ slug, description: 'As the backend says it.' })}
    </p>
  );
}

const languages = Object.keys(locales) as AppLocale[];

describe.each(languages)('a permission in %s', (locale) => {
  it('is said in the words of the messages', async () => {
    const { permissions, permissionCategories } = (await locales[locale]()).default.workspace;
    await renderIn(locale, <Permission slug="can_view_workspace" category="Workspace" />);
    expect(
      screen.getByText(`${permissionCategories.Workspace}: ${permissions.can_view_workspace}`),
    ).toBeVisible();
  });

  it('is said in those of the backend where nobody has translated it', async () => {
    await renderIn(locale, <Permission slug="can_audit" category="Audits of v1.0" />);
    expect(screen.getByText('Audits of v1.0: As the backend says it.')).toBeVisible();
  });
});

import { describe, expect, it } from 'vitest';
import type { AppDefinition } from '@/config/app-definition';
import { judge, shownApps, sidebarOf } from '@/shell/navigation';

const app = (slug: string): AppDefinition => ({
  slug,
  route: `/${slug}`,
  labelKey: 'workspace.home.title',
  permission: `can_view_${slug}`,
});

const apps = [app('books'), app('loans'), app('book-shelves')];
const layout = { books: { section: 'main' }, loans: { section: 'main' } } as const;

const viewer = (on: string[], permissions: string[]) => ({
  apps: on,
  may: (permission: string) => ['can_view_workspace', ...permissions].includes(permission),
});

const slugs = (shown: readonly AppDefinition[]) => shown.map(({ slug }) => slug);

describe('the sidebar', () => {
  it('shows what is on and may be seen', () => {
    const everything = viewer(['books', 'loans'], ['can_view_books', 'can_view_loans']);

    expect(sidebarOf(everything, apps, layout)).toEqual([
      { section: 'main', apps: [apps[0], apps[1]] },
    ]);
  });

  it('shows neither an app that is off nor one that may not be seen', () => {
    expect(slugs(shownApps(viewer(['loans'], ['can_view_books', 'can_view_loans']), apps))).toEqual(
      ['loans'],
    );
    expect(slugs(shownApps(viewer(['books', 'loans'], ['can_view_books']), apps))).toEqual([
      'books',
    ]);
  });

  it('shows no section without an app', () => {
    expect(sidebarOf(viewer([], ['can_view_books']), apps, layout)).toEqual([]);
  });

  it('leaves out what has no place in the layout', () => {
    const shelves = viewer(['book-shelves'], ['can_view_book-shelves']);

    expect(sidebarOf(shelves, apps, layout)).toEqual([]);
  });
});

describe('the route guard', () => {
  const reader = viewer(['books'], ['can_view_books', 'can_view_loans']);

  it.each([
    ['', 'shown'],
    ['/members', 'shown'],
    ['/books', 'shown'],
    ['/books/1/edit', 'shown'],
    ['/loans', 'off'],
    ['/loans/new', 'off'],
    // Its name begins as an app's does, and it is another one.
    ['/book-shelves', 'off'],
  ])('judges %s as %s', (path, verdict) => {
    expect(judge(path, reader, apps)).toBe(verdict);
  });

  it('forbids what is on and may not be seen', () => {
    expect(judge('/loans', viewer(['loans'], []), apps)).toBe('forbidden');
  });
});

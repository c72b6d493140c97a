import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { pagesOfRow } from './pages';

/** Nobody is shut out of the page as it is shown now, neither in the light nor in the dark. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  // Outlines are not what people are to read.
  await expect(page.locator('.mantine-Skeleton-root')).toHaveCount(0);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page }).analyze();
    const faults = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`,
    );
    expect(faults, `in the ${colorScheme}`).toEqual([]);
  }
}

/** The same of every page of the row that is shown, the form that changes it among them. */
export async function expectRowAccessible(page: Page): Promise<void> {
  for (const address of pagesOfRow(new URL(page.url()).pathname)) {
    await page.goto(address);
    await expectAccessible(page);
  }
}

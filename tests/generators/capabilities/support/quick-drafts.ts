import { vi } from 'vitest';
import type { FormatOptions, Formatter } from '../../../../generators/engine/render/create-formatter.ts';
import type { PlannedEdit } from '../../../../generators/engine/registrars/confirm-edit.ts';

// Thousands of drafts have the same files and make the same edits. Each text is formatted once, in this process: a project
// without packages formats with ours, configured as a fresh one is. And that TypeScript confirms an edit is proven elsewhere.
vi.mock(import('../../../../generators/engine/render/create-formatter.ts'), async (load) => {
  const original = await load();
  const options: FormatOptions = { singleQuote: true, printWidth: 100, trailingComma: 'all' };
  const formatter = original.createFirstFormatter(options);
  const known = new Map<string, Promise<string>>();
  const format: Formatter['format'] = (file, text, template) => {
    const key = `${file}\0${text}`;
    const formatted = known.get(key) ?? formatter.format(file, text, template);
    known.set(key, formatted);
    return formatted;
  };
  const create = (): Formatter => ({ format, close: () => undefined });
  return { ...original, createFirstFormatter: create, createFormatter: create };
});

vi.mock(import('../../../../generators/engine/registrars/confirm-edit.ts'), () => ({
  confirmEdit: ({ after }: PlannedEdit) => Promise.resolve({ kind: 'confirmed' as const, text: after }),
}));

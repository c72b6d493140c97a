import { fixtureFiles } from './fixture-files.ts';
import { lint } from './lint.ts';
import { useProject, type Files } from './project.ts';

export const english = 'frontend/messages/en/invoices.json';
export const hindi = 'frontend/messages/hi/invoices.json';

const written = (messages: unknown): string => `${JSON.stringify(messages, undefined, 2)}\n`;

/** What a rule says of the messages of invoices in both languages, as `en:2 …`. */
export async function saidOf(
  rule: string,
  messages: { readonly en: unknown; readonly hi: unknown },
  changes: Files = {},
): Promise<readonly string[]> {
  const files = { [english]: written(messages.en), [hindi]: written(messages.hi), ...changes };
  const project = useProject({ ...fixtureFiles, ...files });
  const found = await lint(project, ['frontend/messages/*/invoices.json']);
  return found
    .filter((one) => one.rule === `paxx/${rule}`)
    .map(({ file, line, message }) => `${file.split('/')[2] ?? ''}:${String(line)} ${message}`);
}

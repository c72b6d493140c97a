import { colorsFor, type Colors } from '../diagnostics/colors.ts';
import { visible } from '../diagnostics/visible.ts';
import type { Change, Plan } from './plan.ts';

type Diff = typeof import('diff');

/**
 * The plan as one unified diff. Without colours it is exact, so that `git apply` does what apply would do; with colours
 * it is meant for eyes, and control characters are made visible.
 */
export async function previewDiff(plan: Plan, colors: Colors = colorsFor(process.stdout)): Promise<string> {
  const diff = await import('diff');
  const patch = plan.changes.map((change) => patchOf(change, diff)).join('');
  if (!colors.isColorSupported) return patch;
  return patch
    .split('\n')
    .map((line) => painted(line, colors))
    .join('\n');
}

function patchOf(change: Change, { createTwoFilesPatch, FILE_HEADERS_ONLY }: Diff): string {
  const { path, previous, contents } = change;
  const [from, to] = [`a/${path}`, `b/${path}`];
  const mode = 'isExecutable' in change ? '100755' : '100644';
  const heads = { create: `new file mode ${mode}\n`, edit: '', delete: 'deleted file mode 100644\n' };
  const head = `diff --git ${quoted(from)} ${quoted(to)}\n${heads[change.kind]}`;
  if (change.kind !== 'create' && previous === null)
    return `${head}Binary files ${quoted(from)} and ${quoted(to)} differ\n`;
  const names = [
    change.kind === 'create' ? '/dev/null' : from,
    change.kind === 'delete' ? '/dev/null' : to,
  ] as const;
  const body = createTwoFilesPatch(...names, previous ?? '', contents ?? '', undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
  // An empty file has no hunks, and git takes no file header without hunks.
  return body.includes('\n@@') ? `${head}${body}` : head;
}

/** As git quotes a path that holds more than printable ASCII. Quotes and backslashes are no part of a planned path. */
function quoted(path: string): string {
  if (/^[\x20-\x7E]*$/.test(path)) return path;
  const bytes = [...Buffer.from(path)].map((byte) =>
    byte < 0x80 ? String.fromCharCode(byte) : `\\${byte.toString(8).padStart(3, '0')}`,
  );
  return `"${bytes.join('')}"`;
}

function painted(line: string, colors: Colors): string {
  const shown = visible(line);
  if (/^(?:diff --git|new file|deleted file|--- |\+\+\+ |Binary files)/.test(line)) return colors.bold(shown);
  if (line.startsWith('@@')) return colors.cyan(shown);
  if (line.startsWith('+')) return colors.green(shown);
  if (line.startsWith('-')) return colors.red(shown);
  return shown;
}

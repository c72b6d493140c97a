import { colorsFor, type Colors } from '../diagnostics/colors.ts';
import { visible } from '../diagnostics/visible.ts';
import type { Change, Plan } from './plan.ts';

type Diff = typeof import('diff');

/**
 * The plan as one unified diff. It is exact, so that `git apply` does what apply would do; for eyes, at a terminal or in
 * colours, control characters are made visible.
 */
export async function previewDiff(
  plan: Plan,
  colors: Colors = colorsFor(process.stdout),
  isWatched = false,
): Promise<string> {
  const diff = await import('diff');
  const patch = plan.changes.map((change) => patchOf(change, diff)).join('');
  if (!colors.isColorSupported && !isWatched) return patch;
  return patch
    .split('\n')
    .map((line) => painted(line, colors))
    .join('\n');
}

function patchOf(change: Change, { structuredPatch, formatPatch, FILE_HEADERS_ONLY }: Diff): string {
  const { kind, path, previous, contents } = change;
  const [isCreate, isDelete] = [kind === 'create', kind === 'delete'];
  const [from, to] = [`a/${path}`, `b/${path}`];
  const names = [isCreate ? '/dev/null' : from, isDelete ? '/dev/null' : to] as const;
  const patch = structuredPatch(...names, previous ?? '', contents ?? '', undefined, undefined, {
    context: 3,
  });
  const newMode = 'isExecutable' in change ? '100755' : '100644';
  const git = { ...patch, isGit: true, isCreate, isDelete, newMode };
  if (isCreate || previous !== null) return formatPatch(git);
  const both = formatPatch({ ...patch, oldFileName: from, newFileName: to, hunks: [] }, FILE_HEADERS_ONLY);
  const [quotedFrom = '', quotedTo = ''] = both.split('\n').map((line) => line.slice('--- '.length));
  return `${formatPatch({ ...git, hunks: [] })}Binary files ${quotedFrom} and ${quotedTo} differ\n`;
}

function painted(line: string, colors: Colors): string {
  const shown = visible(line);
  if (/^(?:diff --git|new file|deleted file|--- |\+\+\+ |Binary files)/.test(line)) return colors.bold(shown);
  if (line.startsWith('@@')) return colors.cyan(shown);
  if (line.startsWith('+')) return colors.green(shown);
  if (line.startsWith('-')) return colors.red(shown);
  return shown;
}

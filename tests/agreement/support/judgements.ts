import parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import paxx from 'eslint-plugin-paxx';
import { PaxxError } from '../../../generators/engine/diagnostics/paxx-error.ts';
import { openProject } from '../../../generators/engine/project/open-project.ts';
import { planSync, prepare } from '../../../generators/sync/plan.ts';
import type { Project } from '../../eslint-plugin/support/project.ts';

/** What one door says, as both say it: place and words. */
export type Judgement = string;

const judgement = (file: string, line: number, message: string): Judgement =>
  `${file}:${String(line)} ${message}`;

const wiring = Object.entries(paxx.rules)
  .filter(([, { meta }]) => meta.docs.topic === 'wiring')
  .map(([name]) => [`paxx/${name}`, 'error'] as const);

const config: Linter.Config[] = [
  {
    files: ['**/*.ts', '**/*.js'],
    languageOptions: { parser },
    plugins: { paxx },
    rules: Object.fromEntries(wiring),
  },
];

function messagesIn(project: Project, file: string): readonly Linter.LintMessage[] {
  const linter = new Linter({ cwd: project.root });
  const found = linter.verify(project.read(file), config, { filename: project.at(file) });
  // What the parser of the linter says of a file that does not parse is not ours.
  return found.filter(({ fatal }) => fatal !== true);
}

/** What lint says in these files. */
export const saidByLint = (project: Project, files: readonly string[]): readonly Judgement[] =>
  files
    .flatMap((file) => messagesIn(project, file).map(({ line, message }) => judgement(file, line, message)))
    .sort();

/** What `sync --check` says. */
export async function saidBySync({ root }: Project): Promise<readonly Judgement[]> {
  const context = {
    root,
    project: openProject(root),
    answers: {},
    args: [],
    options: { check: true },
    say: () => undefined,
  };
  const { findings } = await prepare(context);
  const found = (await findings?.()) ?? [];
  return found.map(({ file = '', line = 0, message }) => judgement(file, line, message)).sort();
}

/** A file as lint leaves it: its repairs one after another, fixes and suggestions alike, until it has none. */
export function repairedByLint(project: Project, file: string): string {
  const before = project.read(file);
  for (let round = 0; round < 9; round += 1) {
    const [repair] = messagesIn(project, file).flatMap(
      ({ fix, suggestions = [] }) => fix ?? suggestions.map((one) => one.fix),
    );
    const text = project.read(file);
    if (!repair) break;
    project.write(file, text.slice(0, repair.range[0]) + repair.text + text.slice(repair.range[1]));
  }
  const after = project.read(file);
  project.write(file, before);
  return after;
}

/** A file as `sync` leaves it; a registry that cannot be read holds up everything. */
export async function repairedBySync(project: Project, file: string): Promise<string> {
  try {
    const { changes } = await planSync(openProject(project.root));
    const change = changes.find((one) => one.path === file);
    return change?.contents ?? project.read(file);
  } catch (error) {
    if (error instanceof PaxxError) return project.read(file);
    throw error;
  }
}

import { isAbsolute } from 'node:path';
import { messages, readingAt, registryFile, registryFiles, type Finding } from 'paxx-conventions';
import { findRoot, isForeign, rootAt, type Root } from '../project/find-root.ts';
import { isInterrupted } from '../project/is-interrupted.ts';
import { projectFileOf, type FileContext, type ProjectFile } from '../project/project-of.ts';
import { runOf } from '../project/run.ts';
import { settingsOf } from '../project/settings.ts';
import { unmatchedParts } from '../project/unmatched-parts.ts';
import { createRule } from '../rule/create-rule.ts';

type Message =
  'missing' | 'foreign' | 'elsewhere' | 'interrupted' | 'faulty' | 'unmatched' | 'lost' | 'unreadable';

/** Something that is wrong with the project as a whole. */
interface Fault {
  readonly messageId: Message;
  readonly data: Readonly<Record<string, string>>;
}

export const requireProject = createRule({
  name: 'require-project',
  meta: {
    type: 'problem',
    docs: {
      description: 'require a readable project behind the other rules',
      topic: 'wiring',
      requirements: ['Y3'],
    },
    messages: {
      missing:
        'There is no readable ".yo-rc.json" {{place}}, so the rules of paxx say nothing. Name the folder of that file as the root in "eslint.config.js", or run "npx generator-paxx app".',
      foreign:
        'The ".yo-rc.json" in "{{root}}" has no key "generator-paxx", so the rules of paxx say nothing. Add the key, which may be empty, or name another root in "eslint.config.js".',
      elsewhere:
        'The root "{{root}}" in "eslint.config.js" holds no paxx project, so most rules say nothing, but "{{found}}" does. Name that folder instead.',
      interrupted:
        'A command of paxx was interrupted in "{{root}}", so files may be half written, and findings in them false. Complete or undo it first: run "npx generator-paxx sync".',
      faulty:
        '{{message}} {{remedy}} The rules of paxx say nothing until line {{line}} of ".yo-rc.json" is correct.',
      unmatched:
        'In this project 0 files are {{parts}}, so the rules about them say nothing: none fits "{{pattern}}", although {{reason}}. Correct "layout" in ".yo-rc.json", or set what the project does not have to null there.',
      lost: messages.lost,
      unreadable: messages.unreadable,
    },
    // Nothing here is about a language: whichever file is linted first says what is wrong with the project.
    languages: ['*'],
  },
  create(context) {
    return {
      Program() {
        const file = context.physicalFilename;
        if (!isAbsolute(file)) return;
        const { isSaidBy } = settingsOf(context).run ?? runOf(context.settings);
        // One run may lint several projects, each of which has a first file.
        const root = projectFileOf(context)?.project.root ?? '';
        const isFirst = (what: string): boolean => isSaidBy(file, `${root} ${what}`);
        for (const fault of faultsOf(context, isFirst))
          if (isFirst(JSON.stringify(fault))) context.report({ loc: { line: 1, column: 0 }, ...fault });
      },
    };
  },
});

function faultsOf(context: FileContext, isFirst: (what: string) => boolean): readonly Fault[] {
  const { physicalFilename: file, sourceCode: pass } = context;
  const named = settingsOf(context).root ?? settingsOf(context).run?.root;
  const root = named === undefined ? findRoot(pass, file) : rootAt(pass, named);
  if (!root) return [withoutRoot(pass, file, named)];
  // What an interrupted run left half written is no fault of the project's.
  if (isInterrupted(pass, root.folder)) return [{ messageId: 'interrupted', data: { root: root.folder } }];
  if (root.result.kind === 'faulty') return faultsIn(root.result);
  const linted = projectFileOf(context);
  if (!linted) return [];
  const unmatched = isFirst('the parts that the layout names') ? unmatchedIn(linted) : [];
  return [...unmatched, ...lostAround(linted, isFirst)];
}

function withoutRoot(pass: object, file: string, named: string | undefined): Fault {
  const found = findRoot(pass, file)?.folder;
  if (named === undefined) return { messageId: 'missing', data: { place: 'here or above' } };
  if (found !== undefined) return { messageId: 'elsewhere', data: { root: named, found } };
  if (isForeign(pass, named)) return { messageId: 'foreign', data: { root: named } };
  return { messageId: 'missing', data: { place: `in "${named}"` } };
}

const faultsIn = ({ faults }: Extract<Root['result'], { kind: 'faulty' }>): readonly Fault[] =>
  faults.map(({ message, remedy, line }) => ({
    messageId: 'faulty',
    data: { message, remedy, line: String(line) },
  }));

function unmatchedIn({ project }: ProjectFile): readonly Fault[] {
  const unmatched = unmatchedParts(project);
  const [first] = unmatched;
  if (!first) return [];
  const parts = unmatched.map(({ part }) => `${part.replace(/y$/, 'ie')}s`).join(', ');
  return [{ messageId: 'unmatched', data: { parts, pattern: first.pattern, reason: first.reason } }];
}

/** The registries that the file belongs into and that are gone. Parts that ESLint does not read speak through any file. */
function lostAround(
  { project, judge, location }: ProjectFile,
  isFirst: (what: string) => boolean,
): readonly Fault[] {
  const { registries, layout } = project.conventions;
  const speaksForOthers = isFirst('the registries of parts that are not linted');
  const findings = registries.flatMap((registry): readonly Finding[] => {
    const isOwn = registry.part === location?.part;
    const isOthers = speaksForOthers && (layout[registry.part]?.endsWith('.json') ?? false);
    if (!isOwn && !isOthers) return [];
    const files = isOwn ? [registryFile(registry, location.variables)] : registryFiles(registry, project);
    return files
      .filter((file) => !readingAt(registry, file, project))
      .flatMap((file) => judge.of(registry, file));
  });
  return findings.map(({ kind, data }) => ({ messageId: kind === 'lost' ? kind : 'unreadable', data }));
}

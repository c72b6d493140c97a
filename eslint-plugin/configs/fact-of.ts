import { messageFolder, registryFiles, type Finding, type Judge } from 'paxx-conventions';
import { sourceLocale } from '../project/message-tree.ts';
import { generatedFiles } from '../project/generated-files.ts';
import type { Project } from '../project/project.ts';
import { digestReader, sourceIn } from '../project/source-digest.ts';
import { textsOfSlugs } from '../project/slugs-of.ts';
import { unmatchedParts } from '../project/unmatched-parts.ts';

/**
 * Everything that the verdicts of a block depend on besides the linted file, as data without any machine's traces. What
 * the judge finds is all that the rules print, in the registry and in the parts alike; their own texts are in ESLint's key.
 */
export function factOf(project: Project, judge: Judge, name: string): unknown {
  if (name === 'slugs') return textsOfSlugs(project);
  if (name === 'source messages') return textsOfMessages(project, [sourceLocale(project.conventions)]);
  if (name === 'messages of all') return textsOfMessages(project, project.conventions.locales);
  if (name === 'sources of generated files') return digestsOfSources(project);
  if (name === 'registries') return [judge.lost().map(fingerprint), unmatchedParts(project)];
  return project.conventions.registries
    .filter(({ id }) => id === name)
    .flatMap((registry) => registryFiles(registry, project).flatMap((file) => judge.of(registry, file)))
    .map(fingerprint);
}

/** Everything that is in the folders of some locales, as it is written. */
function textsOfMessages(project: Project, locales: readonly string[]): unknown {
  return locales.flatMap((locale) => {
    const folder = messageFolder(locale, project.conventions);
    return folder === undefined
      ? []
      : project.list(folder).map((file) => {
          const path = `${folder}/${file}`;
          return [path, project.derive(path, { name: 'text', read: (text) => text })];
        });
  });
}

/** What the generated files say they were made from, as it is now. */
const digestsOfSources = (project: Project): unknown =>
  generatedFiles(project).flatMap((file) => {
    const source = project.derive(file, { name: 'source', read: sourceIn });
    return source ? [[source.path, project.derive(source.path, digestReader)]] : [];
  });

const fingerprint = ({ kind, file, line, data }: Finding): unknown => [kind, file, line, data];

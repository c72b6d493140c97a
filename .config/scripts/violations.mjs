// The part of examples/violations that follows from the registries' rows: every registry empty, and a part that it lacks.
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Parts that people wrote, because they break other rules as well. */
const byHand = ['model', 'router', 'permissions'];

/** This registry is gone altogether, so that there is something to say about the project as a whole, in its part. */
const gone = 'sidebar';

/** Path → text, below the example's folder. */
export function wiringViolations(conventions, folder) {
  const result = conventions.readConventions(readFileSync(path.join(folder, '.yo-rc.json'), 'utf8'));
  const rows = result.conventions.registries.filter(({ id, rule }) => rule && id !== gone);
  const files = Object.fromEntries(rows.flatMap((row) => filesOf(conventions, result.conventions, row)));
  const row = result.conventions.registries.find(({ id }) => id === gone);
  const [{ path: part }] = conventions.samplePartsOf(row, result.conventions);
  return { ...files, [part]: `// paxx/require-project: ${row.file} is gone.\n${files[part]}` };
}

function filesOf({ registryFile, samplePartsOf, sampleRegistry }, project, row) {
  const [locale] = project.locales;
  const [part] = samplePartsOf(row, project, { locale });
  const registry = sampleRegistry(row, []);
  const empty = `// paxx/${row.rule.name}: the ${row.noun} of ${part.path} is not registered here.`;
  const files = [
    [registryFile(row, { locale }), registry ? `${empty}\n${registry}` : `export {}; ${empty}\n`],
  ];
  if (byHand.includes(row.part)) return files;
  const head = part.path.endsWith('.json')
    ? ''
    : `// paxx/${row.rule.name}: nothing knows this ${row.noun}.\n`;
  return [...files, [part.path, head + part.text]];
}

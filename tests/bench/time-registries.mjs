// Prints the seconds that it takes to read, to add to and to remove from each registry that names the feature "widgets", of
// the slowest one, in the project of the working folder.
import { existsSync, readFileSync } from 'node:fs';
import { defaultConventions, entryFor, names, registries, RegistryEditor } from 'paxx-conventions';
import { timed } from './timed.mjs';

const rounds = 3;
const variables = { locale: 'en' };
const widgets = names('widgets');
const gizmos = names('gizmos');

const slowest = {};
for (const registry of registries) {
  const file = registry.file.replace('{locale}', variables.locale);
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (!text.includes('widgets')) continue;
  const open = () => new RegistryEditor(text, registry);
  const entry = (feature) => entryFor(registry, feature, defaultConventions, variables);
  const verbs = {
    read: () => open().reading,
    add: () => open().add([entry(gizmos)]),
    remove: () => open().remove([entry(widgets)]),
  };
  for (const [verb, work] of Object.entries(verbs)) {
    const found = await typical(work, file);
    if (found.seconds > (slowest[verb]?.seconds ?? 0)) slowest[verb] = found;
  }
}
process.stdout.write(JSON.stringify(slowest));

/** The middle one of a few runs, each of which must succeed. */
async function typical(work, file) {
  const runs = [];
  while (runs.length < rounds) {
    const { result, ...times } = await timed(work);
    if (result.kind !== 'read' && result.kind !== 'edited') throw new Error(`${file}: ${result.reason}`);
    runs.push(times);
  }
  return runs.sort((one, other) => one.seconds - other.seconds)[Math.floor(rounds / 2)];
}

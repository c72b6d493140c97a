import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const source = fileURLToPath(new URL('../../', import.meta.url));

type Exports = Readonly<Record<string, (context: object) => unknown>>;

/** The service of every slice, by the name of the function that composes it: `invoiceService`. */
export async function findServices(context: object): Promise<Record<string, unknown>> {
  const services: Record<string, unknown> = {};
  for await (const file of glob('**/dependencies{.{ts,js},/*.{ts,js}}', { cwd: source })) {
    const exports = (await import(pathToFileURL(join(source, file)).href)) as Exports;
    for (const [name, compose] of Object.entries(exports)) {
      if (name.endsWith('Service')) services[name] = compose(context);
    }
  }
  return services;
}

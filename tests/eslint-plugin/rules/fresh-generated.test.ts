import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { fixtureFiles } from '../support/fixture-files.ts';
import { lint } from '../support/lint.ts';
import { useProject } from '../support/project.ts';

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const document = '{\n  "paths": {}\n}\n';

/** A generated file as `api:generate` signs it. */
function generated(digest: string): string {
  const text = `/**\n * Generated from backend/openapi.json by \`pnpm api:generate\`.\n * @source backend/openapi.json sha256:${digest}\n * @generated paxx-signature sha256:${'0'.repeat(64)}\n */\nexport {};\n`;
  return text.replace('0'.repeat(64), digestOf(text));
}

async function saidOf(files: Record<string, string>, file = 'frontend/src/lib/api.ts') {
  const project = useProject({ ...fixtureFiles, ...files });
  const found = await lint(project, [file]);
  return found.map(({ line, rule, message }) => `${String(line)} ${rule} ${message}`);
}

it('C12: finds a client that was made from another document', async () => {
  const files = {
    'frontend/src/lib/api.ts': generated(digestOf('{}')),
    'backend/openapi.json': document,
  };
  expect(await saidOf(files)).toEqual([
    '1 paxx/fresh-generated This file was generated from another "backend/openapi.json" than there is now. Run "pnpm api:generate".',
  ]);
});

it.each(['frontend/src/lib/api.ts', 'frontend/src/lib/api-schemas.ts', 'frontend/src/lib/api-values.ts'])(
  'is content with one that is up to date, whatever the line ends: %s',
  async (file) => {
    const own = generated(digestOf(document));
    for (const source of [document, document.replaceAll('\n', '\r\n')])
      expect(await saidOf({ [file]: own, 'backend/openapi.json': source }, file)).toEqual([]);
  },
);

it('finds an edit in what is made beside the client', async () => {
  const file = 'frontend/src/lib/api-schemas.ts';
  const edited = generated(digestOf(document)).replace('export {}', 'export { }');
  const [said] = await saidOf({ [file]: edited, 'backend/openapi.json': document }, file);
  expect(said).toContain('paxx/no-edited-generated');
});

it('says nothing where the document is elsewhere', async () => {
  expect(await saidOf({ 'frontend/src/lib/api.ts': generated(digestOf('{}')) })).toEqual([]);
});

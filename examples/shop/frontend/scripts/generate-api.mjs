// Writes what src/lib knows of the API from the backend's OpenAPI document. With --check nothing is written: the
// exit code is 1 when a committed file is not what the document yields.
//
//   backend/openapi.json ─┬▶ schemas in use ─▶ client ─▶ one object a tag ─▶ signature ─▶ src/lib/api.ts
//                         ├▶ request bodies ─▶ schemas for forms ─────────▶ signature ─▶ src/lib/api-schemas.ts
//                         └▶ enums of answers ─▶ their values ────────────▶ signature ─▶ src/lib/api-values.ts
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { generateApi } from 'swagger-typescript-api';
import { printSchemas } from './api-schemas.mjs';
import { printValues } from './api-values.mjs';

const documentFile = new URL('../../backend/openapi.json', import.meta.url);

const unsigned = '0'.repeat(64);

/** The digest of the document tells an editor that a file was made from another one. */
const headerFor = (document) => `/**
 * Generated from backend/openapi.json by \`pnpm api:generate\`. Do not edit: change the API and run it again.
 * @source backend/openapi.json sha256:${digestOf(document)}
 * @generated paxx-signature sha256:${unsigned}
 */
`;

// The client declares or uses these types itself, so a schema of the same name gets a suffix.
const clientTypes = new Set([
  ...['Api', 'ApiConfig', 'CancelToken', 'ContentType', 'FullRequestParams', 'HttpClient'],
  ...['HttpResponse', 'QueryParamsType', 'RequestParams', 'ResponseFormat'],
  ...['AbortController', 'AbortSignal', 'Blob', 'Body', 'FormData', 'Map', 'Object', 'Omit'],
  ...['Parameters', 'Promise', 'Record', 'RequestInit', 'Response', 'Symbol'],
]);

const camelCase = (kebab) => kebab.replace(/[-_]+(\w)/g, (_, letter) => letter.toUpperCase());

/** The method's name is what follows the tag in an operation id: `order-items_mark-paid` is `markPaid`. */
const methodName = ({ operationId }) => camelCase(operationId.slice(operationId.indexOf('_') + 1));

/** Every operation must name its group and itself, once: else its method would get a made-up name. */
function readTags(document) {
  const ids = new Set();
  const tags = new Set();
  for (const [path, operations] of Object.entries(document.paths)) {
    for (const { operationId, tags: [tag] = [] } of Object.values(operations)) {
      if (!operationId || !tag) throw new Error(`An operation of ${path} has no id or no tag.`);
      if (ids.has(operationId)) throw new Error(`Two operations have the id "${operationId}".`);
      ids.add(operationId);
      tags.add(tag);
    }
  }
  return [...tags].sort();
}

/** The document without the schemas that no operation reaches, such as the input twin of a response. */
function withSchemasInUse(document) {
  const { schemas = {}, ...components } = document.components ?? {};
  const used = new Set();
  const visit = (node) => {
    for (const [, name] of JSON.stringify(node).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      if (used.has(name)) continue;
      used.add(name);
      visit(schemas[name] ?? null);
    }
  };
  visit({ ...document, components });
  const kept = Object.entries(schemas).filter(([name]) => used.has(name));
  return { ...document, components: { ...components, schemas: Object.fromEntries(kept) } };
}

/** `invoicesApi.list(…)` reads better at the call than `api.invoices.list(…)`. */
function groupExports(tags) {
  const groups = tags.map(camelCase).map((group) => `export const ${group}Api = api.${group};`);
  return ['export const api = new Api(apiConfig);', ...groups].join('\n');
}

/** The signature covers the whole text, its own digits read as zeros, so that any edit by hand shows. */
function sign(text) {
  return text.replace(unsigned, digestOf(text));
}

function digestOf(text) {
  return createHash('sha256').update(text).digest('hex');
}

async function yieldClient(document, header) {
  const tags = readTags(document);
  const { files } = await generateApi({
    spec: withSchemasInUse(document),
    output: false,
    silent: true,
    enumStyle: 'union',
    moduleNameFirstTag: true,
    unwrapResponseData: true,
    hooks: {
      onCreateRoute: (route) => ({ ...route, namespace: camelCase(route.raw.tags[0]) }),
      onFormatRouteName: methodName,
      onFormatTypeName: (name) => (clientTypes.has(name) ? `${name}Model` : undefined),
    },
  });
  const client = files[0].fileContent.trim();
  const imports = "import { apiConfig } from './api-config';\n";
  return sign(`${header}${imports}\n${client}\n\n${groupExports(tags)}\n`);
}

/** Reads a text without what belongs to the checkout and not to the content: CRLF and the byte order mark. */
async function readText(file) {
  return (await readFile(file, 'utf8')).replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
}

/** The patterns of identifiers and dates are long, and in a comment they tell a reader nothing. */
const withoutPatterns = (key, value) =>
  key === 'pattern' && typeof value === 'string' ? undefined : value;

/** What the document yields, by the file that holds it. */
async function yieldFiles() {
  const document = await readText(documentFile);
  const header = headerFor(document);
  return {
    'api.ts': await yieldClient(JSON.parse(document, withoutPatterns), header),
    'api-schemas.ts': sign(header + printSchemas(JSON.parse(document))),
    'api-values.ts': sign(header + printValues(JSON.parse(document))),
  };
}

async function generate({ check }) {
  for (const [name, contents] of Object.entries(await yieldFiles())) {
    const file = new URL(`../src/lib/${name}`, import.meta.url);
    if (!check) await writeFile(file, contents);
    else if ((await readText(file).catch(() => '')) !== contents)
      throw new Error(
        `frontend/src/lib/${name} is not what backend/openapi.json yields. Run \`pnpm api:generate\`.`,
      );
  }
}

try {
  await generate({ check: process.argv.includes('--check') });
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

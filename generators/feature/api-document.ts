import type { Project } from '../engine/project/project.ts';
import { schemaIdsIn, schemaClaims, type Claim } from './claims.ts';

const file = 'backend/openapi.json';
const core = 'backend/src/core';

/** What the API of a project has by its document, and the file that says so. */
export interface ApiDocument {
  readonly file: string;
  readonly claims: ReadonlySet<Claim>;
}

/**
 * The schemas, operations and paths of a project's API: its document has also those that no slice declares. Where nobody has
 * written it yet, the core's own sources say which schemas it has.
 */
export function apiDocument(project: Project): ApiDocument {
  const document = parsed(project.read(file));
  return document === undefined
    ? { file: core, claims: new Set(coreSchemas(project)) }
    : { file, claims: new Set(claimsIn(document)) };
}

interface OpenApi {
  readonly components?: { readonly schemas?: Readonly<Record<string, unknown>> };
  readonly paths?: Readonly<Record<string, Readonly<Record<string, { readonly operationId?: string }>>>>;
}

function claimsIn({ components, paths = {} }: OpenApi): Claim[] {
  return [
    ...Object.keys(components?.schemas ?? {}).map((id): Claim => `API schema "${id}"`),
    ...Object.values(paths)
      .flatMap((operations) => Object.values(operations))
      .flatMap(({ operationId }): Claim[] =>
        operationId === undefined ? [] : [`operation "${operationId}"`],
      ),
    ...Object.keys(paths).map(
      (url): Claim => `path "${url.replace(/^\/api\/v\d+/, '').replace(/\{(\w+)\}/g, ':$1')}"`,
    ),
  ];
}

const coreSchemas = (project: Project, folder = core): Claim[] =>
  project.list(folder).flatMap((name) => {
    const path = `${folder}/${name}`;
    return name.endsWith('.ts')
      ? schemaIdsIn(project.read(path) ?? '').flatMap(schemaClaims)
      : coreSchemas(project, path);
  });

/** A document that somebody is writing by hand is nobody's word. */
function parsed(text: string | undefined): OpenApi | undefined {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as OpenApi);
  } catch {
    return undefined;
  }
}

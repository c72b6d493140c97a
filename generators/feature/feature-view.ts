import {
  fieldTypes,
  isNullable,
  parts,
  pathOf,
  quoted,
  specifier,
  spellingsOf,
  wordsOfSpelling,
  type Conventions,
  type FeatureSpec,
  type Names,
  type Part,
  type Variables,
} from 'paxx-conventions';
import { relocatedPath } from '../engine/render/relocate.ts';
import { templateConventions } from '../engine/render/template-conventions.ts';
import { enumView, fieldView, indexView, type FieldView } from './field-view.ts';
import { frontendView } from './frontend-view.ts';
import { operationView } from './operation-view.ts';
import { permissionsOf } from './permission-view.ts';
import { serviceView } from './service-view.ts';
import { sqlIdentifier, sqlName } from './sql-identifier.ts';

/**
 * Everything that the templates of a feature print, made of the spec alone. Pure.
 *
 * @example featureView(spec, names('invoice'), conventions).uniques[0]?.error // 'InvoiceNumberTakenError'
 */
export function featureView(
  spec: FeatureSpec,
  feature: Names,
  conventions: Conventions,
  variables: Variables = {},
) {
  const fields = spec.fields.map((field) => fieldView(field, feature));
  const shown = fields.filter(({ isShown }) => isShown);
  const uniques = uniquesOf(spec, feature);
  const hasUniques = uniques.length > 0;
  return {
    ...frontendView(spec.fields, feature),
    ...serviceView(spec, feature, conventions),
    ...operationView(spec),
    permissions: permissionsOf(spec, feature),
    feature,
    table: sqlName(feature.plural.snake),
    // The index that every table has: the order of its lists.
    newestIndex: sqlIdentifier(feature.plural.snake, 'newest', 'idx'),
    hasTasks: spec.tasks,
    isSoft: spec.softDelete,
    // What the model spreads into the table.
    mixins: [...(spec.softDelete ? ['softDelete'] : []), 'timestamps', 'uuidKey'],
    fields,
    shown,
    redacted: fields.filter(({ isShown }) => !isShown),
    // Elements of a list in the model.
    writeOnly: listed(fields.filter(({ isShown }) => !isShown)),
    adminSearch: adminSearchOf(spec),
    enums: spec.fields.flatMap((field) => enumView(field, feature)),
    // Each index slows every write, so none comes by itself. Every list reads the rows of one workspace alone: without an
    // index it sorts 100,000 of them in 0.2 to 2 s, with one, which ends with the id as the order does, in 15 ms.
    indexes: spec.fields
      .filter((field) => field.index === true && field.unique !== true)
      .map((field) => indexView(field, feature, 'idx')),
    uniques,
    columnBuilders: columnBuildersOf(spec),
    // What the schemas take from the model.
    modelImports: modelImportsOf(spec, feature),
    // Whether the model has SQL of its own: the condition of a partial index, or a default.
    hasSql: (spec.softDelete && hasUniques) || fields.some(({ model }) => model.includes('.default(sql`')),
    // Fields of one type share one row, and so one import.
    schemaImports: schemaImportsOf(spec),
    errors: [`${feature.pascal}NotFoundError`, ...uniques.map(({ error }) => error)],
    // The errors of a create, as one list, or nothing.
    throwsOnCreate: hasUniques ? [uniques.map(({ error }) => error).join(', ')] : [],
    /** A write as it is awaited: what unique indexes refuse is translated. */
    guarded: (write: string) => (hasUniques ? `translateUnique(${write}, uniqueErrors)` : write),
    // What a test changes: the first field that is answered, if one is.
    changed: [...shown, ...fields].slice(0, 1),
    sample: sampleOf(spec, feature),
    /** What one part's template needs to know of its place. */
    from: (part: Part, place: Variables) =>
      placeOf(pathOf(part, feature, conventions, { ...variables, ...place }), feature, conventions),
  };
}

/** The columns that the admin view's search looks into, as elements of a list. */
function adminSearchOf({ fields }: FeatureSpec): string {
  const texts = fields.filter(
    ({ type, redact }) => fieldTypes[type].isSearchable === true && redact !== true,
  );
  return texts.map(({ name }) => quoted(spellingsOf(wordsOfSpelling(name)).camel)).join(', ');
}

/** Each index with its error, `InvoiceNumberTakenError`, and that one's code, `invoice_number_taken`. */
function uniquesOf({ fields, softDelete }: FeatureSpec, feature: Names) {
  return fields
    .filter(({ unique }) => unique === true)
    .map((field) => {
      const { pascal, human } = fieldView(field, feature);
      return {
        ...indexView(field, feature, 'key'),
        error: `${feature.pascal}${pascal}TakenError`,
        code: `${feature.snake}_${field.name}_taken`,
        human,
        // A removed row is no longer bound.
        modelCondition: softDelete ? '.where(sql`${table.deletedAt} is null`)' : '',
        sqlCondition: softDelete ? ' WHERE deleted_at IS NULL' : '',
      };
    });
}

/**
 * A whole request, as a test makes it up. A sample leaves out an id that may name another row; where it is unique a test wants
 * one, for nothing may be there twice.
 */
function sampleOf({ fields }: FeatureSpec, feature: Names): string {
  const sample = `sampleOf(${feature.camel}CreateSchema.required())`;
  const ids = fields
    .filter(
      (field) => fieldTypes[field.type].isIdentifier === true && field.unique === true && isNullable(field),
    )
    .map((field) => `${fieldView(field, feature).property}: randomUUID()`);
  return ids.length === 0 ? sample : `{ ...${sample}, ${ids.join(', ')} }`;
}

const listed = (of: readonly FieldView[]): string => of.map(({ property }) => quoted(property)).join(', ');

/** The table, what of it is kept back, and the enums, whose values are said in the model alone. */
function modelImportsOf({ fields }: FeatureSpec, feature: Names): string {
  const { camel, pascal, plural } = feature;
  const enums = fields.flatMap((field) => enumView(field, feature).map(({ constant }) => constant));
  const types = [pascal, `New${pascal}`].map((type) => `type ${type}`);
  return [`${camel}Exposure`, ...enums, plural.camel, ...types].join(', ');
}

/** What the schemas take from the project's own: those of the types, and the moment at which somebody saw what they change. */
const schemaImportsOf = ({ fields }: FeatureSpec) =>
  [fieldTypes.datetime, ...fields.map(({ type }) => fieldTypes[type])]
    .flatMap(({ schemaImport }) => schemaImport ?? [])
    .filter((one, index, all) => all.indexOf(one) === index);

/** What the model imports from the ORM. */
function columnBuildersOf({ fields }: FeatureSpec): string[] {
  const builders = [
    ...['index', 'pgTable', 'uuid'],
    ...(fields.some(({ unique }) => unique === true) ? ['uniqueIndex'] : []),
    // An enum is its own builder.
    ...fields.map((field) => fieldTypes[field.type].column?.(field).builder ?? 'pgEnum'),
  ];
  return [...new Set(builders)].sort();
}

function placeOf(origin: string, feature: Names, conventions: Conventions) {
  const isPart = (target: string): target is Part => Object.hasOwn(parts, target);
  return {
    /** The specifier of another part of the feature, or of a file below `backend/`. */
    importFrom: (target: Part | `${string}.ts`) =>
      specifier(
        origin,
        isPart(target)
          ? pathOf(target, feature, conventions)
          : relocatedPath(`backend/${target}`, templateConventions, conventions),
        conventions,
      ),
  };
}

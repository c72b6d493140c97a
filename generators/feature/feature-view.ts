import {
  defaultConventions,
  fieldTypes,
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
  type SchemaImport,
  type Variables,
} from 'paxx-conventions';
import {
  columnBuilder,
  enumView,
  fieldView,
  indexView,
  type EnumView,
  type FieldView,
  type IndexView,
} from './field-view.ts';
import { relocatedPath } from '../engine/render/relocate.ts';
import { frontendView, type FrontendView } from './frontend-view.ts';
import { sqlIdentifier, sqlName } from './sql-identifier.ts';

/** Everything that the templates of a feature print. */
export interface FeatureView extends FrontendView {
  readonly feature: Names;
  /** The table's name in SQL. */
  readonly table: string;
  /** The index that every table has: the order of its lists. */
  readonly newestIndex: string;
  readonly hasTasks: boolean;
  /** Whether a removed row stays in the table. */
  readonly isSoft: boolean;
  /** What the model spreads into the table. */
  readonly mixins: readonly string[];
  readonly fields: readonly FieldView[];
  readonly shown: readonly FieldView[];
  readonly redacted: readonly FieldView[];
  /** The columns of the admin view, and those that its search looks into, as elements of a list. */
  readonly adminColumns: string;
  readonly adminSearch: string;
  readonly enums: readonly EnumView[];
  readonly indexes: readonly IndexView[];
  readonly uniques: readonly UniqueView[];
  /** What the model imports from the ORM. */
  readonly columnBuilders: readonly string[];
  /** Whether the model has SQL of its own. */
  readonly hasSql: boolean;
  /** What the schemas import of the project's own. */
  readonly schemaImports: readonly SchemaImport[];
  /** `InvoiceNotFoundError`, `InvoiceNumberTakenError` */
  readonly errors: readonly string[];
  /** The errors of a create, as one list, or nothing. */
  readonly throwsOnCreate: readonly string[];
  /** A write as it is awaited: what unique indexes refuse is translated. */
  readonly guarded: (write: string) => string;
  /** What a test sends, as far as it is answered: the whole input, unless something is redacted. */
  readonly shownName: 'input' | 'shown';
  /** What the tests send and change, as the lines of object literals. */
  readonly testConstants: readonly TestConstant[];
  /** What a test's factory fills in. */
  readonly filled: readonly FieldView[];
  readonly isMadeDistinct: boolean;
  /** What one part's template needs to know of its place. */
  readonly from: (part: Part, variables: Variables) => PlaceView;
}

export interface UniqueView extends IndexView {
  /** `InvoiceNumberTakenError` */
  readonly error: string;
  /** `invoice_number_taken` */
  readonly code: string;
  readonly human: string;
  /** What a removed row is no longer bound by, in the model and in SQL, or nothing. */
  readonly modelCondition: string;
  readonly sqlCondition: string;
}

export interface TestConstant {
  readonly name: 'shown' | 'input' | 'change' | 'other';
  readonly properties: readonly string[];
}

export interface PlaceView {
  /** The specifier of another part of the feature, or of a file below `backend/`. */
  readonly importFrom: (target: Part | `${string}.ts`) => string;
}

/**
 * What the templates of a feature print, made of the spec alone. Pure.
 *
 * @example featureView(spec, names('invoice'), conventions).uniques[0]?.error // 'InvoiceNumberTakenError'
 */
export function featureView(
  spec: FeatureSpec,
  feature: Names,
  conventions: Conventions,
  variables: Variables = {},
): FeatureView {
  const fields = spec.fields.map((field) => fieldView(field, feature));
  const shown = fields.filter(({ isShown }) => isShown);
  const filled = fields.filter(({ isRequired }) => isRequired);
  const uniques = uniquesOf(spec, feature);
  const enums = spec.fields.flatMap((field) => enumView(field, feature));
  const indexes = spec.fields
    .filter((field) => field.index === true && field.unique !== true)
    .map((field) => indexView(field, feature, 'idx'));
  return {
    ...frontendView(spec.fields),
    feature,
    table: sqlName(feature.plural.snake),
    newestIndex: sqlIdentifier(feature.plural.snake, 'newest', 'idx'),
    hasTasks: spec.tasks,
    isSoft: spec.softDelete,
    mixins: [...(spec.softDelete ? ['softDelete'] : []), 'timestamps', 'uuidKey'],
    fields,
    shown,
    redacted: fields.filter(({ isShown }) => !isShown),
    ...adminParts(spec, shown),
    enums,
    indexes,
    uniques,
    columnBuilders: columnBuildersOf(spec, enums.length > 0, uniques.length > 0),
    hasSql: hasSql(fields, spec.softDelete && uniques.length > 0),
    schemaImports: schemaImportsOf(spec),
    errors: [`${feature.pascal}NotFoundError`, ...uniques.map(({ error }) => error)],
    throwsOnCreate: uniques.length > 0 ? [uniques.map(({ error }) => error).join(', ')] : [],
    guarded: (write) => (uniques.length > 0 ? `translateUnique(${write}, uniqueErrors)` : write),
    shownName: shown.length < fields.length ? 'shown' : 'input',
    testConstants: testConstantsOf(fields, uniques.length > 0),
    filled,
    isMadeDistinct: filled.some(({ isMadeDistinct }) => isMadeDistinct),
    from: (part, place) =>
      placeOf(pathOf(part, feature, conventions, { ...variables, ...place }), feature, conventions),
  };
}

const hasSql = (fields: readonly FieldView[], hasPartialIndex: boolean): boolean =>
  hasPartialIndex || fields.some(({ model }) => model.includes('.default(sql`'));

const adminParts = (spec: FeatureSpec, shown: readonly FieldView[]) => ({
  adminColumns: adminColumnsOf(spec, shown),
  adminSearch: adminSearchOf(spec),
});

/** The workspace comes early: lists show the rows of all of them. */
function adminColumnsOf({ softDelete }: FeatureSpec, shown: readonly FieldView[]): string {
  const [first, ...rest] = shown.map(({ property }) => property);
  const always = ['createdAt', 'updatedAt', ...(softDelete ? ['deletedAt'] : [])];
  return [...(first === undefined ? [] : [first]), 'workspaceId', ...rest, ...always].map(quoted).join(', ');
}

function adminSearchOf({ fields }: FeatureSpec): string {
  const texts = fields.filter(
    ({ type, redact }) => fieldTypes[type].isSearchable === true && redact !== true,
  );
  return texts.map(({ name }) => quoted(spellingsOf(wordsOfSpelling(name)).camel)).join(', ');
}

function uniquesOf({ fields, softDelete }: FeatureSpec, feature: Names): UniqueView[] {
  return fields
    .filter(({ unique }) => unique === true)
    .map((field) => {
      const { pascal, human } = fieldView(field, feature);
      return {
        ...indexView(field, feature, 'key'),
        error: `${feature.pascal}${pascal}TakenError`,
        code: `${feature.snake}_${field.name}_taken`,
        human,
        modelCondition: softDelete ? '.where(sql`${table.deletedAt} is null`)' : '',
        sqlCondition: softDelete ? ' WHERE deleted_at IS NULL' : '',
      };
    });
}

/** A second row is needed where two must differ. A change is one of the first field that is answered. */
function testConstantsOf(fields: readonly FieldView[], hasOther: boolean): TestConstant[] {
  const sampled = (of: readonly FieldView[], number: 0 | 1): string[] =>
    of.map(({ property, samples }) => `${property}: ${samples[number]}`);
  const shown = fields.filter(({ isShown }) => isShown);
  const hidden = fields.filter(({ isShown }) => !isShown);
  const inputs: TestConstant[] =
    hidden.length === 0
      ? [{ name: 'input', properties: sampled(fields, 0) }]
      : [
          { name: 'shown', properties: sampled(shown, 0) },
          { name: 'input', properties: ['...shown', ...sampled(hidden, 0)] },
        ];
  return [
    ...inputs,
    { name: 'change', properties: sampled(shown.slice(0, 1), 1) },
    ...(hasOther ? [{ name: 'other', properties: sampled(fields, 1) } as const] : []),
  ];
}

function columnBuildersOf({ fields }: FeatureSpec, hasEnums: boolean, hasUniques: boolean): string[] {
  const builders = [
    ...['index', 'pgTable', 'uuid'],
    ...(hasEnums ? ['pgEnum'] : []),
    ...(hasUniques ? ['uniqueIndex'] : []),
    ...fields.flatMap((field) => columnBuilder(field) ?? []),
  ];
  return [...new Set(builders)].sort();
}

/** Fields of one type share one row, and so one import. */
function schemaImportsOf({ fields }: FeatureSpec): SchemaImport[] {
  return [...new Set(fields.flatMap(({ type }) => fieldTypes[type].schemaImport ?? []))];
}

function placeOf(origin: string, feature: Names, conventions: Conventions): PlaceView {
  const isPart = (target: string): target is Part => Object.hasOwn(parts, target);
  return {
    importFrom: (target) =>
      specifier(
        origin,
        isPart(target)
          ? pathOf(target, feature, conventions)
          : relocatedPath(`backend/${target}`, defaultConventions, conventions),
        conventions,
      ),
  };
}

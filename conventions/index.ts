export {
  names,
  isRegular,
  namesFromPlural,
  namesFromSingular,
  plainNames,
  uninflected,
  type Names,
} from './names/names.ts';
export { pluralTable } from './names/plural-table.ts';
export { reservedAnywhere } from './names/reserved-words.ts';
export { singularsOf } from './names/inflect.ts';
export { NameError } from './names/name-error.ts';
export { spellingsOf, wordsOfSpelling } from './names/spellings.ts';
export {
  isFrontend,
  isStandalone,
  parts,
  placeholdersIn,
  sliceParts,
  wantedParts,
  type Part,
  type SlicePart,
  type StandalonePart,
} from './parts/parts.ts';
export { operations, wantedOperations, type FeaturePermission, type Operation } from './spec/operations.ts';
export { answersFor, type PartRow } from './parts/part-row.ts';
export { layoutNames, layouts, layoutWith, type Layout, type LayoutName } from './layout/layouts.ts';
export { placeholdersOf, type Variables } from './layout/pattern.ts';
export { isFileOf, locate, pathOf, type Location } from './layout/location.ts';
export { filesOfModule, moduleOf, resolveSpecifier, specifier } from './layout/specifiers.ts';
export {
  registries,
  registriesOf,
  wiringRules,
  type Registry,
  type RegistryId,
  type RegistryShape,
  type WiringRule,
  type WiringRuleName,
} from './registry/registries.ts';
export type { Entry, ReadEntry, Refusal } from './registry/reading.ts';
export { defaultConventions, type Conventions } from './config/conventions.ts';
export { configSchema, type Config } from './config/config-schema.ts';
export { configKey, readConventions, type ConventionsResult } from './config/read-conventions.ts';
export { placeOf, positionAt, type Fault } from './json/fault.ts';
export { readJson } from './json/read-json.ts';
export { hiddenCharacters, hiddenIn } from './spec/hidden-characters.ts';
export { fieldTypeNames, fieldTypes, type FieldType } from './spec/field-types.ts';
export type { Column, PageFacts } from './spec/field-type-row.ts';
export { countryCodes } from './spec/country-codes.ts';
export { quoted } from './spec/quoted.ts';
export { sqlQuoted } from './spec/sql-quoted.ts';
export { isNullable, type Field } from './spec/field.ts';
export { FieldError } from './spec/field-error.ts';
export { parseField } from './spec/parse-field.ts';
export { printField } from './spec/print-field.ts';
export { nearest } from './spec/nearest.ts';
export { featureSpecSchema, type FeatureSpec, type FeatureSpecInput } from './spec/feature-spec.ts';
export { parseSpec } from './spec/parse-spec.ts';
export { parseSource } from './syntax/parse-source.ts';
export { namesIn } from './syntax/names-in.ts';
export { readRegistry } from './registry/read-registry.ts';
export { entryFor, registryFile, registryFiles } from './registry/entry-for.ts';
export {
  messageFiles,
  messageFolder,
  messagePlace,
  messageRegistry,
  type MessageFiles,
  type MessagePlace,
} from './messages/message-files.ts';
export { isFaulty, readMessage, type Message, type MessageFault } from './messages/read-message.ts';
export { samplePartsOf } from './samples/sample-parts.ts';
export { sampleRegistry } from './samples/sample-registry.ts';
export { EntryIndex } from './registry/matching.ts';
export { modulesOf, resolverOf } from './resolution/resolver-of.ts';
export { RegistryEditor, type EditResult } from './edits/registry-editor.ts';
export { changeBetween, type Splice } from './edits/splice.ts';
export { isSorted } from './edits/sort-order.ts';
export type { ProjectFacts, Reader } from './project/facts.ts';
export { eachFileMatching, filesMatching } from './project/files-matching.ts';
export type { Member } from './judge/members.ts';
export { Judge } from './judge/judge.ts';
export type { Finding } from './judge/finding.ts';
export { messages } from './judge/messages.ts';
export { applyRepairs } from './judge/repairs.ts';
export { repairOf, type Repair } from './judge/repair-of.ts';
export { obscureIn, readingAt, type Standing } from './judge/standing.ts';
export { readExports } from './parts/read-exports.ts';
export { readDefinition } from './parts/read-definition.ts';
export { readPermissionSlugs } from './parts/read-permission-slugs.ts';

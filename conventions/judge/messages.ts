/**
 * What is said of every kind of finding, by the rules and by `sync` alike. The last sentence is the action; what `sync`
 * can do it is named for.
 */
export const messages = {
  missing:
    'The {{noun}} of "{{feature}}" in "{{path}}" is not registered in "{{file}}". Add "{{line}}" there, or run "npx generator-paxx sync".',
  misnamed:
    'The {{noun}} "{{key}}" in "{{file}}" must stand under the key "{{expected}}". Rename it, or run "npx generator-paxx sync".',
  displaced:
    'The key "{{key}}" in "{{file}}" holds {{found}}, and not the {{noun}} of "{{feature}}". Make the line "{{line}}".',
  dead: 'The {{noun}} "{{key}}" in "{{file}}" comes from "{{from}}", which does not exist. Remove it, or run "npx generator-paxx sync".',
  orphaned:
    'The {{noun}} "{{key}}" in "{{file}}" belongs to nothing. Remove it, or run "npx generator-paxx sync".',
  duplicate:
    'The {{noun}} "{{key}}" stands more than once in "{{file}}". Remove this one, or run "npx generator-paxx sync".',
  stray:
    'The {{noun}} "{{key}}" in "{{file}}" belongs to nothing, and {{missing}} is missing there. Give it the right key, or remove it.',
  loose:
    'The {{noun}} "{{key}}" in "{{file}}" {{fault}}, and stands outside of the list. Correct it by hand.',
  overruled:
    'The {{noun}} "{{key}}" stands more than once in "{{file}}", with different values, of which only the last one counts. Keep one of them.',
  repeated:
    'The {{noun}} "{{key}}" in "{{file}}" stands under the key "{{expected}}" as well. Remove one of the two.',
  disagreeing:
    'The {{noun}} "{{key}}" in "{{file}}" has no counterpart in "{{other}}". Add the {{otherNoun}}{{place}}, or remove this entry.',
  mismatched:
    'The {{noun}} "{{key}}" in "{{file}}" says in "{{path}}" that its {{property}} is "{{value}}". Make both the same.',
  unclear:
    'Nobody can tell what "{{text}}" in "{{file}}" registers, so {{doubt}}. Write out what it stands for.',
  unreadable: 'The registry "{{file}}" cannot be read. {{reason}} Correct it by hand.',
  lost: 'The registry of every {{noun}}, "{{file}}", does not exist, but "{{path}}" belongs into it. Restore it, or switch it off under "registries.{{id}}" in .yo-rc.json.',
} as const;

export type FindingKind = keyof typeof messages;

/** A message with its places filled in, as ESLint does it. */
export const messageOf = (kind: FindingKind, data: Readonly<Record<string, string>>): string =>
  messages[kind].replaceAll(/\{\{(\w+)\}\}/g, (whole, name: string) => data[name] ?? whole);

/** What the rules of the family say. The last sentence is the action. */
export const messages = {
  unregistered:
    'The {{noun}} of "{{member}}" is not registered in "{{registry}}". Add "{{line}}" there, or run "npx generator-paxx sync".',
  missing: 'The {{noun}} of "{{member}}" is missing here. Add "{{line}}", or run "npx generator-paxx sync".',
  misnamed: 'The {{noun}} of "{{member}}" stands here as "{{found}}". Rename the entry to "{{key}}".',
  displaced:
    'Under "{{key}}" stands something else than the {{noun}} of "{{member}}". Make the line "{{line}}".',
  dead: 'The entry "{{key}}" comes from "{{from}}", which does not exist. Remove the entry, or run "npx generator-paxx sync".',
  orphaned: 'The entry "{{key}}" belongs to nothing. Remove the entry.',
  duplicate: 'The {{noun}} "{{key}}" stands here twice. Remove this entry.',
  disagreeing: 'The entry "{{key}}" stands in "{{other}}", but not here. Add it here, or remove it there.',
  unreadable: 'This registry cannot be read: {{reason}} Correct the file.',
  add: 'Add "{{line}}".',
  rename: 'Rename the entry to "{{key}}".',
  remove: 'Remove the entry "{{key}}".',
} as const;

export type MessageId = keyof typeof messages;

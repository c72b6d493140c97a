import { answersOption, type Command } from '../engine/run/command.ts';

/** The main job: one slice from table to messages, registered everywhere (P2). */
export const featureCommand: Command = {
  name: 'feature',
  summary: 'Adds a feature: model, migration, service, router, tests and messages, registered everywhere.',
  arguments: [
    { name: 'name', description: 'Name of the feature in any case, singular or plural: "order items".' },
    {
      name: 'fields',
      isList: true,
      description: 'Fields as name:type[!|?][:unique][:index][:redact][=default]: "number:string!:unique".',
    },
  ],
  options: [
    { name: 'plural', value: 'WORD', description: 'The plural, where the derived one is wrong.' },
    { name: 'tasks', description: 'Add background work: a task group, registered.' },
    { name: 'soft-delete', description: 'Keep removed rows in the table, to be restored or purged.' },
    {
      name: 'admin',
      description: 'Show the rows in the admin pages, to be found, made, changed and deleted there.',
    },
    { name: 'backend-only', description: 'Write the API alone: no pages, no messages, no app.' },
    {
      name: 'frontend-only',
      description: 'Write the pages and messages of a feature whose API is there, from the same fields.',
    },
    { name: 'no-app', description: 'Add no app definition and no sidebar entry.' },
    answersOption,
  ],
  examples: [
    'feature invoices "number:string!:unique" "amount:decimal(10,2)" "status:enum(draft,sent,paid)=draft" "due_on:date?"',
    'feature invoices "number:string!:unique" --frontend-only',
    'feature --answers invoice.json --dry-run',
  ],
  needsProject: true,
  load: () => import('./plan.ts'),
};

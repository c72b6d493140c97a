import type { Capability } from '../capability.ts';

/** What was written while it was there relies on it, and nothing would tell where, so it stays. */
export const guardedReferences: Capability = {
  summary: 'references stay in their workspace and off removed rows; a refused value names its field',
  isDefault: true,
  parts: [{ name: 'guarded-references', parts: ['resource'] }],
  edits: [
    {
      file: 'AGENTS.md',
      find: `- That a foreign key points into its own workspace, and at no row that was removed softly, its service checks before it writes; and
  before it removes one softly, that nothing points at it.`,
      put: `- A foreign key made by hand needs no check of its own: \`db/guard-references.ts\` refuses rows of another workspace and removed ones.
  It sees the ORM's \`insert\` and \`update\`; whoever writes SQL by hand, \`insert … select\` or a \`.prepare()\`d statement, checks by hand.`,
    },
    {
      file: 'docs/data.md',
      find: `PostgreSQL does not see that a row is another workspace's, or was removed softly. So the service that writes the reference looks the
row up in its own workspace first, and refuses what it does not find; and the one that removes softly looks whether anything points
at the row. The workspace alone PostgreSQL can see, too: with a key of both columns, \`(workspace_id, customer_id)\`, to a unique
index over \`(workspace_id, id)\`.`,
      put: `A row of another workspace and one that was removed softly are refused like one that is not there: see [references](references.md).`,
    },
  ],
};

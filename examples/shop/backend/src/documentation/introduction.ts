/** Stands above the operations, for whoever has nothing but this page. */
export const introduction = `
## How to call it

1. **Make an account**: \`POST /api/v1/auth/register\` with an email, a name and a password of at least twelve characters.
2. **Log in**: \`POST /api/v1/auth/login\` with the same email and password. The answer holds a \`token\`.
3. **Send the token** with every other request: \`Authorization: Bearer <token>\`. A page that
   shows this document has a button **Authorize** for it.
4. **Make a workspace**: \`POST /api/v1/workspaces\`. Its \`id\` is the \`workspaceId\` of every path below it, and you are its admin.
   \`GET /api/v1/workspaces\` lists those that you are a member of.

A token lives for a few minutes: \`expiresIn\` says how many seconds. \`POST /api/v1/auth/refresh\` with the \`refreshToken\` gives the next
pair.

## What to know

- Each operation names the permission that it needs; roles of a workspace hold permissions.
- Lists answer a page: \`?limit=\`, and \`?cursor=\` with the \`nextCursor\` of the page before, in the same order.
- Rows that people keep are searched, filtered and sorted: \`?search=&status=draft&status=sent&dueOnFrom=&sort=-dueOn\`; beside each
  list, \`/export\` gives what it shows as CSV.
- A change may say the \`updatedAt\` that was seen: when somebody else was faster, it is refused with 409 \`edit_conflict\`.
- What a body or a query does not name is refused, not ignored.
- What is refused is answered as \`application/problem+json\` with a stable \`code\`, and \`errors\` with the \`path\` of each field.
`.trim();

/** Tags whose operations need no permission of a workspace; all others are described by their permissions. */
export const tagDescriptions: Readonly<Record<string, string>> = {
  auth: 'Accounts and tokens: register, log in, refresh, log out.',
  workspaces: 'Workspaces: everything else belongs to one of them.',
  users: 'The account of the caller.',
  sessions: 'The logins of the caller, one for each device.',
  health: 'For load balancers and monitors.',
};

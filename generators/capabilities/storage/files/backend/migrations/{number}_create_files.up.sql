-- Files are kept outside of the database. Roles of workspaces that are there already get the permissions for them.
UPDATE roles SET permissions = array_append(permissions, 'can_view_files'), updated_at = now()
WHERE name IN ('admin', 'member', 'viewer') AND NOT 'can_view_files' = ANY (permissions);
UPDATE roles SET permissions = array_append(permissions, 'can_manage_files'), updated_at = now()
WHERE name IN ('admin', 'member') AND NOT 'can_manage_files' = ANY (permissions);

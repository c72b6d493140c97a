UPDATE roles SET permissions = array_remove(permissions, 'can_view_files'), updated_at = now()
WHERE 'can_view_files' = ANY (permissions);
UPDATE roles SET permissions = array_remove(permissions, 'can_manage_files'), updated_at = now()
WHERE 'can_manage_files' = ANY (permissions);

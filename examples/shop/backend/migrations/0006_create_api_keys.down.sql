UPDATE roles SET permissions = array_remove(permissions, 'can_use_api_keys'), updated_at = now()
WHERE 'can_use_api_keys' = ANY (permissions);
UPDATE roles SET permissions = array_remove(permissions, 'can_manage_api_keys'), updated_at = now()
WHERE 'can_manage_api_keys' = ANY (permissions);
DROP TABLE IF EXISTS api_keys;

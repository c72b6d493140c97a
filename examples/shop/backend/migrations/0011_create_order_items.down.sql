UPDATE roles SET permissions = array_remove(permissions, 'can_view_order_items'), updated_at = now()
WHERE 'can_view_order_items' = ANY (permissions);
UPDATE roles SET permissions = array_remove(permissions, 'can_manage_order_items'), updated_at = now()
WHERE 'can_manage_order_items' = ANY (permissions);
UPDATE roles SET permissions = array_remove(permissions, 'can_purge_order_items'), updated_at = now()
WHERE 'can_purge_order_items' = ANY (permissions);

DROP TABLE IF EXISTS order_items;

CREATE TABLE IF NOT EXISTS order_items (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  workspace_id uuid NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
  created_by_id uuid REFERENCES users (id) ON DELETE SET NULL,
  title varchar(255) NOT NULL,
  quantity integer NOT NULL,
  gift boolean NOT NULL DEFAULT false,
  notes text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  deleted_at timestamptz
);
COMMENT ON COLUMN order_items.id IS 'Primary key.';
COMMENT ON COLUMN order_items.workspace_id IS 'The workspace that owns the row.';
COMMENT ON COLUMN order_items.created_by_id IS 'The user who created the row, while that user exists.';
COMMENT ON COLUMN order_items.title IS 'Title.';
COMMENT ON COLUMN order_items.quantity IS 'Quantity.';
COMMENT ON COLUMN order_items.gift IS 'Gift.';
COMMENT ON COLUMN order_items.notes IS 'Notes.';
COMMENT ON COLUMN order_items.created_at IS 'When the row was created.';
COMMENT ON COLUMN order_items.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN order_items.deleted_at IS 'When the row was removed; it stays in the table.';

CREATE INDEX IF NOT EXISTS order_items_newest_idx ON order_items (workspace_id, created_at, id);

-- Workspaces that are there already: their roles get the new permissions, too.
UPDATE roles SET permissions = array_append(permissions, 'can_view_order_items'), updated_at = now()
WHERE name IN ('admin', 'member', 'viewer') AND NOT 'can_view_order_items' = ANY (permissions);
UPDATE roles SET permissions = array_append(permissions, 'can_manage_order_items'), updated_at = now()
WHERE name IN ('admin', 'member') AND NOT 'can_manage_order_items' = ANY (permissions);
UPDATE roles SET permissions = array_append(permissions, 'can_purge_order_items'), updated_at = now()
WHERE name IN ('admin') AND NOT 'can_purge_order_items' = ANY (permissions);

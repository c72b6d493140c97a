DO $$
BEGIN
  CREATE TYPE invoice_status AS ENUM ('draft', 'sent', 'paid');
EXCEPTION
  WHEN duplicate_object THEN NULL;
END
$$;

CREATE TABLE IF NOT EXISTS invoices (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  workspace_id uuid NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
  created_by_id uuid REFERENCES users (id) ON DELETE SET NULL,
  number varchar(255) NOT NULL,
  amount numeric(10, 2),
  status invoice_status NOT NULL DEFAULT 'draft',
  due_on date,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON COLUMN invoices.id IS 'Primary key.';
COMMENT ON COLUMN invoices.workspace_id IS 'The workspace that owns the row.';
COMMENT ON COLUMN invoices.created_by_id IS 'The user who created the row, while that user exists.';
COMMENT ON COLUMN invoices.number IS 'Number. Unique in its workspace.';
COMMENT ON COLUMN invoices.amount IS 'Amount.';
COMMENT ON COLUMN invoices.status IS 'Status. One of draft, sent, paid.';
COMMENT ON COLUMN invoices.due_on IS 'Due on.';
COMMENT ON COLUMN invoices.created_at IS 'When the row was created.';
COMMENT ON COLUMN invoices.updated_at IS 'When the row was last changed.';

CREATE INDEX IF NOT EXISTS invoices_newest_idx ON invoices (workspace_id, created_at, id);
CREATE UNIQUE INDEX IF NOT EXISTS invoices_workspace_id_number_key ON invoices (workspace_id, number);

-- Workspaces that are there already: their roles get the new permissions, too.
UPDATE roles SET permissions = array_append(permissions, 'can_view_invoices'), updated_at = now()
WHERE name IN ('admin', 'member', 'viewer') AND NOT 'can_view_invoices' = ANY (permissions);
UPDATE roles SET permissions = array_append(permissions, 'can_manage_invoices'), updated_at = now()
WHERE name IN ('admin', 'member') AND NOT 'can_manage_invoices' = ANY (permissions);

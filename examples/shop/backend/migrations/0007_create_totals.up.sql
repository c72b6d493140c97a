-- How much each workspace holds, counted in the background.
CREATE TABLE IF NOT EXISTS workspace_totals (
  workspace_id uuid NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
  resource varchar(63) NOT NULL,
  total integer NOT NULL,
  counted_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, resource)
);
COMMENT ON COLUMN workspace_totals.workspace_id IS 'The workspace.';
COMMENT ON COLUMN workspace_totals.resource IS 'What was counted, as its table is named.';
COMMENT ON COLUMN workspace_totals.total IS 'Number of rows at that time.';
COMMENT ON COLUMN workspace_totals.counted_at IS 'When the rows were counted.';

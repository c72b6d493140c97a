-- Keys by which programs act for a member of one workspace.
CREATE TABLE IF NOT EXISTS api_keys (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  workspace_id uuid NOT NULL,
  created_by_id uuid NOT NULL,
  name varchar(255) NOT NULL,
  prefix varchar(63) NOT NULL,
  token_hash varchar(64) NOT NULL,
  scopes text[] NOT NULL,
  expires_at timestamptz NOT NULL,
  last_used_at timestamptz,
  revoked_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  -- A key does not outlive the membership that it acts by.
  FOREIGN KEY (workspace_id, created_by_id)
    REFERENCES workspace_members (workspace_id, user_id) ON DELETE CASCADE
);
COMMENT ON COLUMN api_keys.id IS 'Primary key.';
COMMENT ON COLUMN api_keys.workspace_id IS 'The workspace that it opens.';
COMMENT ON COLUMN api_keys.created_by_id IS 'The member who made it, and for whom it acts.';
COMMENT ON COLUMN api_keys.name IS 'What it is for, in the words of its maker.';
COMMENT ON COLUMN api_keys.prefix IS 'Its beginning, by which people recognise it.';
COMMENT ON COLUMN api_keys.token_hash IS 'SHA-256 of the whole key; the key itself is nowhere.';
COMMENT ON COLUMN api_keys.scopes IS 'The permissions it was given, of those that its maker has.';
COMMENT ON COLUMN api_keys.expires_at IS 'When it stops to work.';
COMMENT ON COLUMN api_keys.last_used_at IS 'When it was last used, to the minute.';
COMMENT ON COLUMN api_keys.revoked_at IS 'When it was revoked.';
COMMENT ON COLUMN api_keys.created_at IS 'When it was made.';
CREATE INDEX IF NOT EXISTS api_keys_workspace_id_created_by_id_idx ON api_keys (workspace_id, created_by_id);
CREATE UNIQUE INDEX IF NOT EXISTS api_keys_token_hash_key ON api_keys (token_hash);

-- Roles of workspaces that are there already get the new permissions, too.
UPDATE roles SET permissions = array_append(permissions, 'can_use_api_keys'), updated_at = now()
WHERE name IN ('admin', 'member') AND NOT 'can_use_api_keys' = ANY (permissions);
UPDATE roles SET permissions = array_append(permissions, 'can_manage_api_keys'), updated_at = now()
WHERE name IN ('admin') AND NOT 'can_manage_api_keys' = ANY (permissions);

-- Who may send another number of requests than the usual one.
CREATE TABLE IF NOT EXISTS user_tiers (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  tier varchar(31) NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON COLUMN user_tiers.id IS 'Primary key.';
COMMENT ON COLUMN user_tiers.user_id IS 'The user.';
COMMENT ON COLUMN user_tiers.tier IS 'Decides how many requests the user may send, see core/access/tiers.ts.';
COMMENT ON COLUMN user_tiers.created_at IS 'When the user was first given one.';
COMMENT ON COLUMN user_tiers.updated_at IS 'When the user was last given another one.';
CREATE UNIQUE INDEX IF NOT EXISTS user_tiers_user_id_key ON user_tiers (user_id);

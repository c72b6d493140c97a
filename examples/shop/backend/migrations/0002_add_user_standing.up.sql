-- What a user may do beyond workspaces.
DO $$
BEGIN
  CREATE TYPE system_role AS ENUM ('user', 'admin');
EXCEPTION
  WHEN duplicate_object THEN NULL;
END
$$;

ALTER TABLE users ADD COLUMN IF NOT EXISTS system_role system_role NOT NULL DEFAULT 'user';
ALTER TABLE users ADD COLUMN IF NOT EXISTS is_active boolean NOT NULL DEFAULT true;
COMMENT ON COLUMN users.system_role IS 'Decides which system permissions the user has.';
COMMENT ON COLUMN users.is_active IS 'Whether the user may log in and call.';

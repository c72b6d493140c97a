-- Users, workspaces and who may do what in them.
CREATE TABLE IF NOT EXISTS users (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  email varchar(255) NOT NULL,
  name varchar(255) NOT NULL,
  password_hash text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON COLUMN users.id IS 'Primary key.';
COMMENT ON COLUMN users.email IS 'Login name, in lower case.';
COMMENT ON COLUMN users.name IS 'Name shown to other members.';
COMMENT ON COLUMN users.password_hash IS 'Argon2id hash of the password.';
COMMENT ON COLUMN users.created_at IS 'When the user was created.';
COMMENT ON COLUMN users.updated_at IS 'When the user was last changed.';
CREATE UNIQUE INDEX IF NOT EXISTS users_email_key ON users (email);

CREATE TABLE IF NOT EXISTS workspaces (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name varchar(255) NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON COLUMN workspaces.id IS 'Primary key.';
COMMENT ON COLUMN workspaces.name IS 'Name shown to its members.';
COMMENT ON COLUMN workspaces.created_at IS 'When the workspace was created.';
COMMENT ON COLUMN workspaces.updated_at IS 'When the workspace was last changed.';

CREATE TABLE IF NOT EXISTS roles (
  workspace_id uuid NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
  name varchar(63) NOT NULL,
  permissions text[] NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, name)
);
COMMENT ON COLUMN roles.workspace_id IS 'The workspace that has the role.';
COMMENT ON COLUMN roles.name IS 'Name by which members have it.';
COMMENT ON COLUMN roles.permissions IS 'Slugs of core/permissions.ts; others are ignored.';
COMMENT ON COLUMN roles.created_at IS 'When the role was created.';
COMMENT ON COLUMN roles.updated_at IS 'When the role was last changed.';

CREATE TABLE IF NOT EXISTS workspace_members (
  workspace_id uuid NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
  user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  role varchar(63) NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, user_id),
  -- A role goes on with its members under another name, and stays as long as it has any.
  FOREIGN KEY (workspace_id, role)
    REFERENCES roles (workspace_id, name) ON UPDATE CASCADE ON DELETE RESTRICT
);
COMMENT ON COLUMN workspace_members.workspace_id IS 'The workspace.';
COMMENT ON COLUMN workspace_members.user_id IS 'The user who is a member of it.';
COMMENT ON COLUMN workspace_members.role IS 'Decides which permissions the member has.';
COMMENT ON COLUMN workspace_members.created_at IS 'When the user became a member.';
CREATE INDEX IF NOT EXISTS workspace_members_user_id_idx ON workspace_members (user_id);

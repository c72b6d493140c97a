-- What was mailed as a link: the right to choose a new password, to confirm an email, to join a workspace.
DO $$
BEGIN
  CREATE TYPE account_link_purpose AS ENUM ('reset', 'confirmation');
EXCEPTION
  WHEN duplicate_object THEN NULL;
END
$$;
CREATE TABLE IF NOT EXISTS account_links (
  token_hash varchar(64) PRIMARY KEY,
  user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  purpose account_link_purpose NOT NULL,
  email varchar(255) NOT NULL,
  expires_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON COLUMN account_links.token_hash IS 'SHA-256 of what the link carries; the token itself is in the mail alone.';
COMMENT ON COLUMN account_links.user_id IS 'Whose account it is about.';
COMMENT ON COLUMN account_links.purpose IS 'What the link lets its owner do.';
COMMENT ON COLUMN account_links.email IS 'Where it was sent: it is worth nothing once the account has another email.';
COMMENT ON COLUMN account_links.expires_at IS 'When it stops to work.';
COMMENT ON COLUMN account_links.created_at IS 'When it was made.';
CREATE INDEX IF NOT EXISTS account_links_user_id_idx ON account_links (user_id);

CREATE TABLE IF NOT EXISTS confirmed_emails (
  user_id uuid PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
  email varchar(255) NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON COLUMN confirmed_emails.user_id IS 'Who has confirmed it.';
COMMENT ON COLUMN confirmed_emails.email IS 'The email that was confirmed; an account with another one has to confirm that.';
COMMENT ON COLUMN confirmed_emails.created_at IS 'When it was confirmed.';

CREATE TABLE IF NOT EXISTS invitations (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  workspace_id uuid NOT NULL,
  invited_by_id uuid NOT NULL,
  email varchar(255) NOT NULL,
  role varchar(63) NOT NULL,
  token_hash varchar(64) NOT NULL,
  expires_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  -- An invitation does not outlive the membership of who made it, nor the role that it gives.
  FOREIGN KEY (workspace_id, invited_by_id)
    REFERENCES workspace_members (workspace_id, user_id) ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, role)
    REFERENCES roles (workspace_id, name) ON UPDATE CASCADE ON DELETE CASCADE
);
COMMENT ON COLUMN invitations.id IS 'Primary key.';
COMMENT ON COLUMN invitations.workspace_id IS 'The workspace that it opens.';
COMMENT ON COLUMN invitations.invited_by_id IS 'The member who made it, and who must still be allowed to when it is accepted.';
COMMENT ON COLUMN invitations.email IS 'Who is invited, in lower case.';
COMMENT ON COLUMN invitations.role IS 'What they become.';
COMMENT ON COLUMN invitations.token_hash IS 'SHA-256 of what the link carries; the token itself is in the mail alone.';
COMMENT ON COLUMN invitations.expires_at IS 'When it stops to work.';
COMMENT ON COLUMN invitations.created_at IS 'When it was sent last.';
CREATE UNIQUE INDEX IF NOT EXISTS invitations_workspace_id_email_key ON invitations (workspace_id, email);
CREATE UNIQUE INDEX IF NOT EXISTS invitations_token_hash_key ON invitations (token_hash);
CREATE INDEX IF NOT EXISTS invitations_workspace_id_invited_by_id_idx ON invitations (workspace_id, invited_by_id);
CREATE INDEX IF NOT EXISTS invitations_workspace_id_role_idx ON invitations (workspace_id, role);

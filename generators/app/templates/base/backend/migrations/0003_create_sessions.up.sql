-- Where users are logged in, and the tokens that keep them so.
CREATE TABLE IF NOT EXISTS sessions (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  user_agent varchar(255),
  ip_address varchar(63) NOT NULL,
  expires_at timestamptz NOT NULL,
  last_used_at timestamptz NOT NULL DEFAULT now(),
  created_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON COLUMN sessions.id IS 'Primary key; the claim sid of its access tokens.';
COMMENT ON COLUMN sessions.user_id IS 'The user who is logged in.';
COMMENT ON COLUMN sessions.user_agent IS 'What the device called itself at login.';
COMMENT ON COLUMN sessions.ip_address IS 'Where the login came from.';
COMMENT ON COLUMN sessions.expires_at IS 'When the user must log in again, however active.';
COMMENT ON COLUMN sessions.last_used_at IS 'When it was last refreshed.';
COMMENT ON COLUMN sessions.created_at IS 'When the user logged in.';
CREATE INDEX IF NOT EXISTS sessions_user_id_idx ON sessions (user_id);

CREATE TABLE IF NOT EXISTS refresh_tokens (
  token_hash varchar(64) PRIMARY KEY,
  session_id uuid NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
  used_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON COLUMN refresh_tokens.token_hash IS 'SHA-256 of the token; the token itself is nowhere.';
COMMENT ON COLUMN refresh_tokens.session_id IS 'The session that it refreshes.';
COMMENT ON COLUMN refresh_tokens.used_at IS 'When it was used up. A second use is a theft.';
COMMENT ON COLUMN refresh_tokens.created_at IS 'When it was issued.';
CREATE INDEX IF NOT EXISTS refresh_tokens_session_id_idx ON refresh_tokens (session_id);

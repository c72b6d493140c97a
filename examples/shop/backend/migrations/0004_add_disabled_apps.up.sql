-- The apps that a workspace does without.
ALTER TABLE workspaces ADD COLUMN IF NOT EXISTS disabled_apps text[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN workspaces.disabled_apps IS 'Slugs of core/app-definitions.ts; others are ignored. New apps are enabled.';

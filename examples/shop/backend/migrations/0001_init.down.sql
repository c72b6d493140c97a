DROP TABLE IF EXISTS workspace_totals;
DROP TABLE IF EXISTS workspace_members;
DROP TYPE IF EXISTS workspace_role;
DROP TABLE IF EXISTS workspaces;
DROP TABLE IF EXISTS users;

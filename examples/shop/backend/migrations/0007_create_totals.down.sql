DROP TABLE IF EXISTS workspace_totals;

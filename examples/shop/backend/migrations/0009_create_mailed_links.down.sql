DROP TABLE IF EXISTS invitations;
DROP TABLE IF EXISTS confirmed_emails;
DROP TABLE IF EXISTS account_links;
DROP TYPE IF EXISTS account_link_purpose;

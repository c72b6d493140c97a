UPDATE roles SET permissions = array_remove(permissions, 'can_view_invoices'), updated_at = now()
WHERE 'can_view_invoices' = ANY (permissions);
UPDATE roles SET permissions = array_remove(permissions, 'can_manage_invoices'), updated_at = now()
WHERE 'can_manage_invoices' = ANY (permissions);

DROP TABLE IF EXISTS invoices;
DROP TYPE IF EXISTS invoice_status;

export {}; // paxx/registered-model: the invoices are not exported here, so their table is never created.

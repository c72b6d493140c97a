export {}; // paxx/registered-model: the model of backend/src/features/invoices/model.ts is not registered here.

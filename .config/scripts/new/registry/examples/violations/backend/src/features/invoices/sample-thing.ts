// paxx/registered-sample-thing
export const invoiceSampleThing = { note: 'nobody finds this' };

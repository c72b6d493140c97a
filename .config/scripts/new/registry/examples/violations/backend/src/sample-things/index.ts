// paxx/registered-sample-thing
export const sampleThings = {} satisfies Record<string, object>;

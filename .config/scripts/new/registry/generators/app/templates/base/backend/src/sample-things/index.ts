/** Every sample thing. */
export const sampleThings = {} satisfies Record<string, object>;

// paxx/registered-settings
export const mailSettings = { variables: {} };

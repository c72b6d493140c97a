/** What mails call the application. */
export const productName = 'Shop';

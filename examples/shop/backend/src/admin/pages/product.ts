/** What these pages call the application. */
export const product = 'shop';

/** Variables with which production starts. */
export const production = {
  NODE_ENV: 'production',
  JWT_SECRET: 'a secret that only this test can know',
  CORS_ORIGINS: 'none',
  TRUST_PROXY: 'none',
  DATABASE_FOLDER: '.data/production',
  SMTP_URL: 'smtps://user:password@mail.example.com',
  MAIL_FROM: 'no-reply@example.com',
  PUBLIC_URL: 'https://app.example.com',
};

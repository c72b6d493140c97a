import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** Signs tokens on a developer's machine. Everybody knows it, so production refuses it. */
export const developmentSecret = 'development-only-secret-change-me';

/** The password of the seeded user on a developer's machine. Production refuses it too. */
export const developmentPassword = 'correct horse battery staple';

const backendFolder = fileURLToPath(new URL('../', import.meta.url));

const flag = z.stringbool();
const list = z.string().transform((text) =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== ''),
);

/** Every variable that the backend reads, with its default. `.env.example` documents the same list. */
export const environmentSchema = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3001),
  BODY_LIMIT_BYTES: z.coerce.number().int().positive().default(1_048_576),
  CORS_ORIGINS: list.default([]),
  RATE_LIMIT_PER_MINUTE: z.coerce.number().int().positive().default(300),
  TRUST_PROXY: flag.default(false),
  DOCS_ENABLED: flag.optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  DATABASE_URL: z.string().startsWith('postgres').optional(),
  DATABASE_FOLDER: z.string().default('.data/pglite'),
  DATABASE_ECHO: flag.default(false),
  TASKS_ENABLED: flag.default(true),
  JWT_SECRET: z.string().min(32).default(developmentSecret),
  JWT_EXPIRES_IN: z
    .string()
    .regex(/^\d+[smhd]$/)
    .default('8h'),
  SEED_EMAIL: z.email().default('admin@example.com'),
  SEED_PASSWORD: z.string().min(12).default(developmentPassword),
});

type Environment = z.output<typeof environmentSchema>;

/** The settings in the groups that the parts of the application ask for. */
export type Settings = ReturnType<typeof compose>;
export type DatabaseSettings = Settings['database'];
export type TokenSettings = Settings['tokens'];

/**
 * Reads the settings from environment variables. An empty variable counts as unset.
 *
 * @throws Error that names every variable at fault, without its value
 */
export function readSettings(variables: NodeJS.ProcessEnv): Settings {
  const given = Object.entries(variables).filter(([, value]) => value !== '');
  const parsed = environmentSchema.safeParse(Object.fromEntries(given));
  const faults = parsed.success
    ? faultsInProduction(parsed.data)
    : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  if (!parsed.success || faults.length > 0) {
    throw new Error(
      `The settings cannot be used:\n${faults.map((line) => `  ${line}`).join('\n')}`,
    );
  }
  return compose(parsed.data);
}

function compose(environment: Environment) {
  const isProduction = environment.NODE_ENV === 'production';
  return {
    isProduction,
    logLevel: environment.LOG_LEVEL,
    http: {
      host: environment.HOST,
      port: environment.PORT,
      bodyLimit: environment.BODY_LIMIT_BYTES,
      corsOrigins: environment.CORS_ORIGINS,
      requestsPerMinute: environment.RATE_LIMIT_PER_MINUTE,
      trustProxy: environment.TRUST_PROXY,
      hasDocs: environment.DOCS_ENABLED ?? !isProduction,
    },
    database: {
      url: environment.DATABASE_URL,
      folder: resolve(backendFolder, environment.DATABASE_FOLDER),
      echo: environment.DATABASE_ECHO,
    },
    tasks: { isEnabled: environment.TASKS_ENABLED },
    tokens: { secret: environment.JWT_SECRET, expiresIn: environment.JWT_EXPIRES_IN },
    seed: { email: environment.SEED_EMAIL.toLowerCase(), password: environment.SEED_PASSWORD },
  };
}

function faultsInProduction(environment: Environment): string[] {
  const { NODE_ENV, JWT_SECRET, CORS_ORIGINS, DATABASE_ECHO } = environment;
  if (NODE_ENV !== 'production') return [];
  return [
    ...(JWT_SECRET === developmentSecret
      ? [
          'JWT_SECRET: the development secret is public. Set one of your own, at least 32 characters.',
        ]
      : []),
    ...(CORS_ORIGINS.includes('*')
      ? ['CORS_ORIGINS: name the origins; "*" admits every site.']
      : []),
    ...(DATABASE_ECHO ? ['DATABASE_ECHO: queries hold personal data, and logs keep them.'] : []),
  ];
}

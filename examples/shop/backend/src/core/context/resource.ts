import type { FastifyInstance } from 'fastify';
import type { DatabaseConnection } from '../../db/connection.ts';
import type { Settings } from '../settings/read-settings.ts';
import type { AppContext } from './app-context.ts';

/** Something that the application has open besides its database, such as a queue. */
export interface Resource {
  /** Opens it with what was opened before it; the newest is closed first. */
  open(opening: Opening): Promise<Open> | Open;
  /** A stand-in that opens nothing: for the application that is only asked about its routes, and for tests. */
  idle(opening: Opening): Open;
}

/** The settings, the log, the database, and what earlier resources gave. */
export type Opening = {
  readonly settings: Settings;
  readonly connection?: DatabaseConnection;
} & Pick<AppContext, 'db' | 'log'> &
  Partial<AppContext>;

export interface Open {
  /** What slices find of it in the context, and in the Fastify application. */
  readonly adds: Partial<AppContext>;
  /**
   * What a context has of it on a database handle of its own: the application's, and that of each transaction, in which
   * what is sent waits for the commit.
   */
  readonly within?: (scope: Scope) => Partial<AppContext>;
  /** Once the context is complete: in the API, the worker and commands. */
  readonly start?: (context: AppContext) => Promise<void> | void;
  /** Where the API serves requests. */
  readonly serve?: (app: FastifyInstance) => Promise<void> | void;
  /** Rejects while it is away: it helps, but is not needed, so /health/ready says `degraded`. */
  readonly check?: () => Promise<unknown>;
  readonly close?: () => Promise<void>;
}

/** A context as far as it goes: what earlier resources have in it stands here, too. */
export type Scope = Pick<AppContext, 'db' | 'afterCommit'> & Partial<AppContext>;

/** What was opened, by its name in the registry. */
export type OpenResources = Readonly<Record<string, Open>>;

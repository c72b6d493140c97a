import type { z } from 'zod';

/**
 * Which columns of a table are kept from somebody, said once, in its model. Every other column has to be in the requests,
 * the answers: a forgotten one is a type error there.
 */
export interface ColumnExposure<Row> {
  /** In no request and no answer. */
  readonly hidden: readonly (keyof Row)[];
  /** In no request: the application alone sets it. */
  readonly readOnly: readonly (keyof Row)[];
  /** In no answer: a secret. */
  readonly writeOnly: readonly (keyof Row)[];
}

/** What the application fills in everywhere. */
export type Kept = 'id' | 'workspaceId' | 'createdById' | 'createdAt' | 'updatedAt' | 'deletedAt';

export type Named<Kind extends keyof ColumnExposure<unknown>, Of> =
  Of extends ColumnExposure<never> ? Of[Kind][number] : never;

/** The fields of a request. What is no column comes behind them: `.extend({ … })`. */
export type RequestFields<Row, Of> = {
  readonly [Name in Exclude<keyof Row, Kept | Named<'hidden' | 'readOnly', Of>>]: z.ZodType<
    Row[Name]
  >;
};

/** The fields of an answer, which take what a row has. What is no column comes behind them: `.extend({ … })`. */
export type AnswerFields<Row, Of> = {
  readonly [Name in Exclude<
    keyof Row,
    Exclude<Kept, 'id' | 'createdAt' | 'updatedAt'> | Named<'hidden' | 'writeOnly', Of>
  >]: z.ZodType<Row[Name]>;
};

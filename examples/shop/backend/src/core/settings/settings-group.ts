import { z } from 'zod';

/** The variables of one part of the application, and what it makes of them. */
export interface SettingsGroup<Shape extends z.ZodRawShape = z.ZodRawShape, Group = unknown> {
  /** Every variable with its default. `.env.example` documents the same list. */
  readonly variables: Shape;
  compose(variables: z.output<z.ZodObject<Shape>>, isProduction: boolean): Group;
  /** What must not be used where others can reach it: in production, and beyond this machine. */
  faultsWhenExposed?(variables: z.output<z.ZodObject<Shape>>): string[];
  /** What production must not start with: one sentence a fault, without the value. */
  faultsInProduction?(variables: z.output<z.ZodObject<Shape>>): string[];
}

/** Lets `compose` take its types from `variables`. */
export function settingsGroup<Shape extends z.ZodRawShape, Group>(
  group: SettingsGroup<Shape, Group>,
): SettingsGroup<Shape, Group> {
  return group;
}

/** `true`, `1`, `yes`, `on` and their opposites. */
export const flag = z.stringbool();

/** A number and s, m, h or d, in seconds. */
export const duration = z
  .string()
  .regex(/^[1-9]\d{0,5}[smhd]$/)
  .transform((text) => parseInt(text) * secondsIn[text.at(-1) as keyof typeof secondsIn]);

const secondsIn = { s: 1, m: 60, h: 3600, d: 86_400 };

/** Values with commas between. */
export const list = z.string().transform((text) =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== ''),
);

import type source from '../../messages/en';

type Leaves<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? Key : `${Key}.${Leaves<Tree[Key]>}`;
}[keyof Tree & string];

/** The dotted path of a message: a key that no message has is a type error. */
export type MessageKey = Leaves<typeof source>;

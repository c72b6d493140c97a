import { bigintType } from './field-types/bigint-type.ts';
import { booleanType } from './field-types/boolean-type.ts';
import { colourType } from './field-types/colour-type.ts';
import { countryType } from './field-types/country-type.ts';
import { currencyType } from './field-types/currency-type.ts';
import { dateType } from './field-types/date-type.ts';
import { datetimeType } from './field-types/datetime-type.ts';
import { decimalType, type DecimalArguments } from './field-types/decimal-type.ts';
import { durationType } from './field-types/duration-type.ts';
import { emailType } from './field-types/email-type.ts';
import { enumType, type EnumArguments } from './field-types/enum-type.ts';
import { integerType } from './field-types/integer-type.ts';
import { jsonType } from './field-types/json-type.ts';
import { moneyType, type MoneyArguments } from './field-types/money-type.ts';
import { percentType } from './field-types/percent-type.ts';
import { phoneType } from './field-types/phone-type.ts';
import { stringType, type StringArguments } from './field-types/string-type.ts';
import { tagsType } from './field-types/tags-type.ts';
import { textType } from './field-types/text-type.ts';
import { timeType } from './field-types/time-type.ts';
import { urlType } from './field-types/url-type.ts';
import { uuidType } from './field-types/uuid-type.ts';

/** Every field type. A field drives every layer: column, migration, schemas, tests, messages. */
export const fieldTypes = {
  string: stringType,
  text: textType,
  integer: integerType,
  decimal: decimalType,
  boolean: booleanType,
  date: dateType,
  datetime: datetimeType,
  uuid: uuidType,
  json: jsonType,
  enum: enumType,
  email: emailType,
  url: urlType,
  phone: phoneType,
  colour: colourType,
  country: countryType,
  currency: currencyType,
  bigint: bigintType,
  percent: percentType,
  money: moneyType,
  time: timeType,
  duration: durationType,
  tags: tagsType,
} as const;

export type FieldType = keyof typeof fieldTypes;

/** What the types take in brackets, as a field holds it. */
export interface FieldArguments extends DecimalArguments, EnumArguments, MoneyArguments, StringArguments {}

/** The same before they are judged: what is left out may be there without a value. */
export type GivenArguments = { readonly [Key in keyof FieldArguments]?: FieldArguments[Key] | undefined };

export const fieldTypeNames = Object.keys(fieldTypes) as [FieldType, ...FieldType[]];

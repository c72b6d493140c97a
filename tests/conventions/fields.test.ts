import fc from 'fast-check';
import { FieldError, fieldTypeNames, isNullable, parseField, parseSpec, printField } from 'paxx-conventions';
import { describe, expect, it } from 'vitest';

describe('parseField', () => {
  it.each([
    ['number:string!:unique', { name: 'number', type: 'string', required: true, unique: true }],
    ['amount:decimal(10,2)', { name: 'amount', type: 'decimal', precision: 10, scale: 2 }],
    ['amount:decimal{10,2}', { name: 'amount', type: 'decimal', precision: 10, scale: 2 }],
    [
      'status:enum(draft,sent,paid)=draft',
      { name: 'status', type: 'enum', values: ['draft', 'sent', 'paid'], default: 'draft' },
    ],
    ['code:string(40)!', { name: 'code', type: 'string', length: 40, required: true }],
    ['code:string(255)', { name: 'code', type: 'string' }],
    ['contact:email!', { name: 'contact', type: 'email', required: true }],
    ['price:money(EUR)', { name: 'price', type: 'money', currency: 'EUR' }],
    ['due_on:date?', { name: 'due_on', type: 'date', nullable: true }],
    ['dueOn:date?', { name: 'due_on', type: 'date', nullable: true }],
    ['secret:string:redact:index', { name: 'secret', type: 'string', redact: true, index: true }],
  ])('reads %s', (input, field) => {
    expect(parseField(input)).toEqual(field);
  });

  it.each([
    ['number', 6, 'a colon and a type must follow'],
    ['number:strin', 7, 'Did you mean "string"?'],
    ['number:', 7, 'A type must follow'],
    [':string', 0, 'begins with its name'],
    ['status:enum', 11, 'An enum needs its values'],
    ['status:enum()', 11, 'An enum needs its values'],
    ['status:enum(draft,Sent)', 18, '"Sent" is no enum value'],
    ['status:enum(draft,draft)', 11, 'stands twice'],
    ['status:enum(draft,,sent)', 18, '"" is no enum value'],
    ['status:enum(sent, Sent)', 18, '"Sent" is no enum value'],
    ['status:enum(draft', 11, 'never closed'],
    ['status:enum(draft)=sent', 19, 'Use one of draft'],
    ['amount:decimal(2,10)', 14, 'digits in all'],
    ['amount:decimal(10,2)=123456789', 21, 'fits decimal(10,2)'],
    ['title:string!=x', 14, 'A required field has no default'],
    ['title:text(5)', 10, 'takes no arguments'],
    ['title:string(0)', 12, '1 to 600'],
    ['title:string(601)', 12, 'use "text" for long texts'],
    ['title:string(4,5)', 12, 'how many characters fit'],
    ['title:string(x)', 12, 'how many characters fit'],
    ['title:string(3)=long', 16, 'At most 3 characters fit'],
    ['title:string:uniqe', 13, 'There is no modifier "uniqe"'],
    ['title:string! :unique', 13, 'cannot stand here'],
    ['xmin:integer', 0, 'Every table has a column "xmin"'],
    ['to_string:string', 0, 'Every JavaScript object has a member "toString"'],
    ['day:date=0000-01-01', 9, 'Use "today" or a day'],
    ['id:uuid', 0, 'Every table has a column "id"'],
    ['workspaceId:uuid', 0, 'Every table has a column "workspace_id"'],
    ['day:date=2026-02-30', 9, 'Use "today" or a day'],
    ['count:integer=9999999999', 14, '32 bits'],
    ['owner:belongs_to(users)', 6, 'is a relation'],
    ['contact:email=Ada@example.com', 14, 'in small letters'],
    ['site:url=javascript:alert(1)', 9, 'as browsers write it'],
    ['site:url=https://bank.example@evil.example/', 9, 'as browsers write it'],
    ['site:url=https://example.com', 9, 'such as https://example.com/'],
    ['phone:phone=0123', 12, 'A number with its country'],
    ['tint:colour=red', 12, 'such as #1f77b4'],
    ['home:country=EU', 13, 'A code of ISO 3166'],
    ['pays:currency=XYZ', 14, 'A code of ISO 4217'],
    ['price:money(XYZ)', 11, '"XYZ" is no currency'],
    ['price:money(EUR,2)', 11, '"EUR,2" is no currency'],
    ['price:money(JPY)=1.5', 17, 'with 0 digits after the point'],
    ['price:money(KWD)=1.5555', 17, 'with 3 digits after the point'],
    ['share:percent=1000', 14, 'a percentage is needed'],
    ['views:bigint=9223372036854775808', 13, '64 bits'],
    ['opens:time=24:00', 11, 'A time of day'],
    ['lasts:duration=-1', 15, 'Whole seconds'],
    ['labels:tags?', 11, 'is never NULL'],
    ['labels:tags!:unique', 13, 'is never unique'],
    ['labels:tags=a,a', 12, 'different texts'],
    ['config:json={', 12, 'Valid JSON'],
  ])('refuses %s at %i: %s', (input, offset, message) => {
    let thrown: unknown;
    try {
      parseField(input);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(FieldError);
    expect(thrown).toMatchObject({ offset, message: expect.stringContaining(message) as string });
  });

  it('says nullable only of what accepts NULL', () => {
    const nullable = ['a:string', 'a:string?', 'a:integer?=1', 'a:string!', 'a:integer=1']
      .map(parseField)
      .map(isNullable);
    expect(nullable).toEqual([true, true, true, false, false]);
  });

  it('never fails with anything but a FieldError, and prints back what it read', () => {
    const piece = fc.constantFrom(
      'a',
      ':',
      '!',
      '?',
      '=',
      '(',
      ')',
      ',',
      'x_y',
      'enum',
      'unique',
      '1',
      ' ',
      ...fieldTypeNames,
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
        const input = pieces.join('');
        try {
          const field = parseField(input);
          expect(parseField(printField(field))).toEqual(field);
        } catch (error) {
          expect(error).toBeInstanceOf(FieldError);
          expect((error as FieldError).offset).toBeLessThanOrEqual(input.length);
        }
      }),
      { numRuns: 3000 },
    );
  });
});

describe('what somebody meant', () => {
  it.each([
    ['contact:mail', 8, 'There is no type "mail".', 'Write it as "contact:email".'],
    ['tint:Color', 5, 'There is no type "Color".', 'Write it as "tint:colour".'],
    ['site:link', 5, 'There is no type "link".', 'Write it as "site:url".'],
    ['count:int', 6, 'There is no type "int".', 'Write it as "count:integer".'],
    ['count:INT4', 6, 'There is no type "INT4".', 'Write it as "count:integer".'],
    ['phone:tel', 6, 'There is no type "tel".', 'Write it as "phone:phone".'],
    ['price:numeric', 6, 'There is no type "numeric".', 'Write it as "price:decimal(10,2)".'],
    ['price:cash', 6, 'There is no type "cash".', 'Write it as "price:money(EUR)".'],
    ['price:money', 11, 'Money needs its currency.', 'Write it as "money(EUR)"'],
    ['size:long', 5, 'There is no type "long".', 'Write it as "size:bigint".'],
    ['paid:bool', 5, 'There is no type "bool".', 'Write it as "paid:boolean".'],
    ['name:varchar(50)', 5, 'There is no type "varchar".', 'Write it as "name:string".'],
    ['at:timestamp with time zone', 3, 'There is no type', 'Write it as "at:datetime".'],
    ['data:jsonb!', 5, 'There is no type "jsonb".', 'Write it as "data:json".'],
    ['tags:text[]', 5, 'There is no type "text[]".', 'A list of texts is "tags": "tags:tags"'],
    ['tags:string[]!', 5, 'There is no type "string[]".', 'any other is "json"'],
    ['email:unique', 6, 'A type must stand before "unique".', 'Write it as "email:string:unique".'],
    ['n:file', 2, 'There is no type "file".', 'Did you mean "time"?'],
    ['title:sting', 6, 'There is no type "sting".', 'Did you mean "string"?'],
    ['title:string:required', 13, 'There is no modifier "required".', 'Did you mean "!"?'],
    ['title:string:uniqe', 13, 'There is no modifier "uniqe".', 'Did you mean ":unique"?'],
    ['what:zebra', 5, 'There is no type "zebra".', 'The types are string, text,'],
  ])('L16: %s, at %i: %s %s', (input, offset, reason, remedy) => {
    let thrown: unknown;
    try {
      parseField(input);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatchObject({
      offset,
      reason: expect.stringContaining(reason) as string,
      remedy: expect.stringContaining(remedy) as string,
    });
  });

  it('L16: takes a field that is called like a kind of text', () => {
    expect(parseField('email:string:unique')).toEqual({ name: 'email', type: 'string', unique: true });
  });

  it('F4: takes every integer of 32 bits', () => {
    expect(parseField('x:integer=-2147483648')).toMatchObject({ default: '-2147483648' });
    expect(parseField('x:integer=2147483647')).toMatchObject({ default: '2147483647' });
    for (const text of ['-2147483649', '2147483648', '1e3', '0x10', '+1', '1.0'])
      expect(() => parseField(`x:integer=${text}`)).toThrow('-2147483648 to 2147483647');
  });

  it.each([
    ['naïve', 'naive'],
    ['Größe', 'due_on'],
    ['first name', 'first_name'],
    ['due-on', 'due_on'],
    ['a__b', 'a_b'],
    ['名前', 'due_on'],
    ['2nd', 'due_on'],
  ])('F4: says of "%s" which letters are allowed, and offers "%s"', (name, offered) => {
    expect(() => parseField(`${name}:string`)).toThrow(
      `"${name}" is no column name. Use at most 40 of the letters a to z, digits and single underscores, a letter first: "${offered}".`,
    );
  });
});

describe('parseSpec', () => {
  it('takes a decimal without its digits, and one with a zero before the point', () => {
    const fields = [{ name: 'price', type: 'decimal' } as const, 'rate:decimal(2,2)=0.5'];
    expect(parseSpec({ name: 'invoice', fields })).toMatchObject({
      kind: 'spec',
      spec: { fields: [{ precision: 10, scale: 2 }, { default: '0.5' }] },
    });
  });

  it('refuses two fields that are one property', () => {
    expect(parseSpec({ name: 'invoice', fields: ['line_1:string', 'line1:string'] })).toMatchObject({
      kind: 'faulty',
      faults: [{ key: 'fields.1', message: 'Another field is "line1" in code already.' }],
    });
  });

  it.each([
    [['sort:enum(a,b)'], 'fields.0', 'sort'],
    [['total:boolean'], 'fields.0', 'total'],
    [['moved:date', 'moved_to:uuid'], 'fields.1', 'movedTo'],
    [['created_at_from:uuid'], 'fields.0', 'createdAtFrom'],
  ])('refuses %j: a list could not tell what ?%s… means (M5)', (fields, key, parameter) => {
    expect(parseSpec({ name: 'invoice', fields })).toMatchObject({
      faults: [{ key, message: expect.stringContaining(`a parameter "${parameter}" already`) as string }],
    });
  });

  it.each([
    ['total:decimal', 'limit:integer', 'sort:string', 'search:text', 'valid_from:date', 'valid_to:date'],
    ['moved:date', 'moved_to:uuid:redact'],
  ])('takes %s, %s …, which a list can tell apart (M5)', (...fields) => {
    expect(parseSpec({ name: 'invoice', fields }).kind).toBe('spec');
  });

  it('refuses arguments of another type', () => {
    const fields = [{ name: 'title', type: 'string', precision: 3 } as const];
    expect(parseSpec({ name: 'invoice', fields })).toMatchObject({
      kind: 'faulty',
      faults: [
        { key: 'fields.0.precision', message: 'The type "string" has no "precision". Leave the key out.' },
      ],
    });
  });

  it('takes fields in the DSL and as objects', () => {
    const result = parseSpec({
      name: 'invoice',
      fields: ['number:string!', { name: 'paid', type: 'boolean', default: 'false' }],
    });
    expect(result).toMatchObject({
      kind: 'spec',
      spec: { tasks: false, app: true, fields: [{ name: 'number' }, { name: 'paid', default: 'false' }] },
    });
  });

  it.each([
    [{ name: 'invoice', feilds: [] }, ''],
    [{ fields: [] }, 'name'],
    [{ name: 'invoice', fields: ['a:strng'] }, 'fields.0'],
    [{ name: 'invoice', fields: ['a:string', 'a:text'] }, 'fields.1'],
    [{ name: 'invoice', fields: [{ name: 'a', type: 'enum', values: ['No'] }] }, 'fields.0.values.0'],
    ['nonsense', ''],
  ])('names the key of what is wrong in %j', (input, key) => {
    expect(parseSpec(input)).toMatchObject({ kind: 'faulty', faults: [{ key }] });
  });
});

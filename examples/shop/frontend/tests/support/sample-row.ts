import type { Field, RecordDefinition } from '@/records/record-definition';

/** A row as the backend would answer it, with a value in every field. */
export function sampleRow<Row>({ fields }: RecordDefinition, number = 1): Row {
  const shown = Object.entries(fields).filter(([, { isSecret }]) => isSecret !== true);
  const moment = `2026-05-24T10:00:0${String(number)}.000Z`;
  return {
    id: `00000000-0000-4000-8000-00000000000${String(number)}`,
    ...Object.fromEntries(shown.map(([name, field]) => [name, sampleValue(field, name, number)])),
    createdAt: moment,
    updatedAt: moment,
  } as Row;
}

function sampleValue(field: Field, name: string, number: number): unknown {
  if (field.type === 'enum' || field.type === 'country') return field.values[0];
  if (field.type === 'decimal') return field.scale === 0 ? '0' : `0.${'0'.repeat(field.scale)}`;
  const values = {
    string: `${name} ${String(number)}`,
    text: `${name} ${String(number)}\nsecond line`,
    integer: number,
    boolean: true,
    date: '2026-05-24',
    datetime: '2026-05-24T10:00:00.000Z',
    uuid: '3f2b6c1e-8d47-4c0a-9e55-1b7f0a2d6c34',
    json: { number },
    email: `${name.toLowerCase()}-${String(number)}@example.com`,
    url: `https://example.com/${String(number)}`,
    phone: `+1415555010${String(number)}`,
    colour: `#1f77b${String(number)}`,
    currency: 'EUR',
    bigint: String(number),
    percent: '12.50',
    money: '7',
    time: '09:30:00',
    duration: 5400,
    tags: [`${name} ${String(number)}`],
  };
  return values[field.type];
}

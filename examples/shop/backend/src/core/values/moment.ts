import { z } from 'zod';

const earliest = Date.parse('1000-01-01T00:00:00Z');
const latest = Date.parse('9999-12-31T23:59:59Z');

/**
 * A moment with an offset, in a year of four digits in UTC. The database holds others too, but JavaScript reads the year 1
 * as 2001 and not at all the year 10000: one such row would break every list it is in.
 */
export const momentSchema = z.codec(
  z.iso.datetime({ offset: true }).refine((text) => {
    const moment = Date.parse(text);
    return moment >= earliest && moment <= latest;
  }, 'Expected a moment between the years 1000 and 9999 in UTC.'),
  z.date(),
  { decode: (text) => new Date(text), encode: (moment) => moment.toISOString() },
);

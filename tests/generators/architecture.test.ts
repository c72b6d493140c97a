import { describe, expect, it } from 'vitest';
import { circleIn, importsOf } from '../support/imports-of.ts';

const arrows = importsOf('generators').filter(({ to }) => to.startsWith('generators/'));

/** `generators/engine/plan/draft.ts` is in the room `engine/plan`, `generators/feature/plan.ts` in `feature`. */
const roomOf = (file: string): string => /^generators\/(engine\/\w+|[\w-]+)\//.exec(file)?.[1] ?? file;
const rooms = arrows
  .map(({ from, to }) => ({ from: roomOf(from), to: roomOf(to) }))
  .filter(({ from, to }) => from !== to);

type Storey = 'door' | 'generator' | 'engine' | 'data';
const storeyOf = (room: string): Storey =>
  room === 'cli'
    ? 'door'
    : room === 'capabilities'
      ? 'data'
      : room.startsWith('engine/')
        ? 'engine'
        : 'generator';
const between = (from: Storey, to: Storey) =>
  arrows.filter(
    (arrow) =>
      storeyOf(roomOf(arrow.from)) === from &&
      storeyOf(roomOf(arrow.to)) === to &&
      roomOf(arrow.from) !== roomOf(arrow.to),
  );

describe('the house of the generators', () => {
  it('has no circles, neither of files nor of folders', () => {
    expect(circleIn(arrows)).toBeUndefined();
    expect(circleIn(rooms)).toBeUndefined();
  });

  it('has an engine that knows neither the generators nor the door', () => {
    expect([...between('engine', 'generator'), ...between('engine', 'door')]).toEqual([]);
  });

  it('has capabilities that are data, and that the engine alone reads', () => {
    const files = arrows.filter(({ from }) => roomOf(from) === 'capabilities');
    expect(files.filter(({ to }) => !/^generators\/(?:capabilities|engine\/edits)\//.test(to))).toEqual([]);
    expect([...between('generator', 'data'), ...between('door', 'data')]).toEqual([]);
  });

  it('has generators that know neither each other nor the door', () => {
    expect([...between('generator', 'generator'), ...between('generator', 'door')]).toEqual([]);
  });

  it('has a door that knows of a generator only its command, which loads the rest', () => {
    const known = between('door', 'generator');
    expect(known.length).toBeGreaterThan(0);
    expect(known.filter(({ to }) => !to.endsWith('/command.ts'))).toEqual([]);
  });

  it('never meets the lint plugin', () => {
    const meets = (folder: string, other: RegExp) => importsOf(folder).filter(({ to }) => other.test(to));
    expect(meets('generators', /eslint-plugin/)).toEqual([]);
    expect(meets('eslint-plugin', /generator/)).toEqual([]);
  });
});

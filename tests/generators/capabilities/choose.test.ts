import { describe, expect, it } from 'vitest';
import { choose, grow } from '../../../generators/engine/capabilities/choose.ts';
import {
  capabilityNames,
  capabilityOf,
  countsAs,
  defaultsOf,
} from '../../../generators/engine/capabilities/known.ts';

const nothing = { with: [], without: [], isMinimal: false };

describe('the capabilities of a new project', () => {
  it('are the usual ones, or none, or what is named', () => {
    expect(choose('slice', nothing).names).toEqual([...defaultsOf('slice')].sort());
    expect(choose('slice', { ...nothing, isMinimal: true }).names).toEqual(['web']);
    expect(choose('slice', { ...nothing, without: ['web'], isMinimal: true }).names).toEqual([]);
    expect(choose('slice', { ...nothing, with: ['metrics'], isMinimal: true }).names).toEqual([
      'metrics',
      'web',
    ]);
    expect(choose('slice', { ...nothing, without: ['tasks'] }).names).not.toContain('tasks');
    expect(choose('modular', nothing).names).toContain('container');
    expect(choose('layered', nothing).names).not.toContain('container');
  });

  it('bring along what they need, and say so', () => {
    const { names, notices } = choose('slice', { ...nothing, with: ['realtime'], isMinimal: true });
    expect(names).toEqual(['events', 'realtime', 'web']);
    expect(notices).toEqual(['"events" comes along, because "realtime" needs it.']);
  });

  it('take what is named in place of a usual one that cannot be beside it', () => {
    const { names } = choose('slice', { ...nothing, with: ['temporal'] });
    expect(names).toContain('temporal');
    expect(names).not.toContain('tasks');
  });

  it.each([
    [{ with: ['temporal', 'tasks'] }, '"tasks" and "temporal" cannot be in one project'],
    [{ with: ['metrcs'] }, 'There is no capability "metrcs".'],
    [{ without: ['constructor'] }, 'There is no capability "constructor".'],
    [{ with: ['metrics'], without: ['metrics'] }, '"metrics" is wanted, and is to be left out.'],
    [{ with: ['realtime'], without: ['events'] }, '"events" cannot be left out: "realtime" needs it.'],
  ])('refuse %j', (said, message) => {
    expect(() => choose('slice', { ...nothing, ...said })).toThrow(message);
  });
});

describe('the table of capabilities', () => {
  it.each(capabilityNames)('speaks of others that there are: %s', (name) => {
    const { needs = [], excludes = [], with: joint = {}, summary } = capabilityOf(name);
    const words = countsAs(capabilityNames);
    expect([...needs, ...excludes, ...Object.keys(joint)].filter((other) => !words.has(other))).toEqual([]);
    expect(summary).toMatch(/^\S.*[^.]$/);
  });

  it('does not ask what a project has already', () => {
    expect(grow(['temporal'], ['metrics']).names).toEqual(['metrics', 'temporal']);
  });

  it('say which one is in the way, and how it goes', () => {
    expect(() => grow(['temporal'], ['tasks'])).toThrow(
      'The project has "temporal", and "tasks" cannot be beside it.',
    );
  });
});

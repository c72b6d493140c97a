import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { LayoutName } from 'paxx-conventions';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openProject } from '../../../generators/engine/project/open-project.ts';
import { prepare as prepareFeature } from '../../../generators/feature/plan.ts';
import { prepare as prepareSync } from '../../../generators/sync/plan.ts';
import { scratchProject } from '../support/scratch-project.ts';

async function projectWithRooms(layout?: LayoutName) {
  const project = await scratchProject(layout);
  project.apply(await project.plan(prepareFeature, ['rooms', 'title:string!'], { tasks: true, admin: true }));
  const place = (file: string): string => path.join(project.root, file);
  /** What a sync says, once it has repaired what it repairs. */
  const sync = async (): Promise<readonly string[]> => {
    const context = { args: [], options: {}, answers: {}, root: project.root, say: () => undefined };
    const prepared = await prepareSync({ ...context, project: openProject(project.root) });
    const findings = (await prepared.findings?.()) ?? [];
    project.apply(await prepared.plan());
    return findings.map(({ code, file = '', message }) => `${code} ${file} ${message}`);
  };
  return { ...project, place, sync };
}

const placesIn = (said: readonly string[]): readonly string[] =>
  said.filter((one) => one.startsWith('PAXX1005')).map((one) => one.split(' ')[1] ?? '');

describe('L13: a slice that was removed by hand', () => {
  let project: Awaited<ReturnType<typeof projectWithRooms>>;
  let whole: string;
  beforeAll(async () => {
    project = await projectWithRooms();
    whole = `${project.root}-whole`;
    cpSync(project.root, whole, { recursive: true });
  });
  beforeEach(() => {
    rmSync(project.root, { recursive: true });
    cpSync(whole, project.root, { recursive: true });
  });

  const remove = (...files: string[]): void => {
    for (const file of files) rmSync(project.place(file), { recursive: true });
  };

  it('is named in everything that is left of it, also the second time, until nothing is left', async () => {
    mkdirSync(project.place('docs'), { recursive: true });
    writeFileSync(project.place('docs/rooms.md'), '');
    writeFileSync(project.place('docs/bathrooms.md'), '');
    writeFileSync(project.place('frontend/src/features/rooms/page.tsx'), '');
    expect(await project.sync()).toEqual([]);
    remove('backend/src/features/rooms');

    const pages = 'frontend/src/app/[locale]/(app)/w/[workspaceId]';
    const left = [
      'backend/migrations/0008_create_rooms.up.sql',
      'backend/migrations/0008_create_rooms.down.sql',
      'backend/tests/rooms/factory.ts',
      'backend/tests/rooms/service.test.ts',
      'backend/tests/rooms/router.test.ts',
      'frontend/src/features/rooms/app.ts',
      'frontend/src/features/rooms/record.ts',
      'frontend/src/hooks/useRooms.ts',
      'frontend/src/features/rooms/room-list.tsx',
      'frontend/src/features/rooms/room-form.tsx',
      'frontend/src/features/rooms/room-detail.tsx',
      ...['', 'new/', '[id]/', '[id]/edit/'].map((route) => `${pages}/rooms/${route}page.tsx`),
      'frontend/tests/rooms/list.test.tsx',
      'frontend/tests/rooms/form.test.tsx',
      'frontend/tests/rooms/hook.test.tsx',
      'frontend/e2e/rooms.spec.ts',
      'frontend/messages/en/rooms.json',
      'frontend/src/features/rooms/page.tsx',
      'docs/rooms.md',
    ];
    const said = await project.sync();
    expect(placesIn(said)).toEqual(left);
    expect(said.join('\n')).toContain('pnpm db migrate "drop rooms"');
    expect(said.join('\n')).toContain('Delete it, then run sync again.');
    expect(said.filter((one) => one.startsWith('PAXX1003'))).toHaveLength(1);
    expect(placesIn(await project.sync())).toEqual(left);
    expect(left.filter((file) => !existsSync(project.place(file)))).toEqual([]);

    remove(...left);
    expect(await project.sync()).toEqual([]);
    expect(await project.sync()).toEqual([]);
    expect(project.read('frontend/src/config/appDefinitions.ts')).not.toContain('rooms');
  });

  it('is named once the registries know nothing of it', async () => {
    remove('backend/src/features/rooms', 'frontend/src/features/rooms', 'frontend/messages/en/rooms.json');
    await project.sync();
    expect(placesIn(await project.sync())).toContain('backend/tests/rooms/factory.ts');
  });

  it('by half is said, and a part that came by an answer may go alone', async () => {
    remove('backend/src/features/rooms/tasks.ts', 'backend/src/features/rooms/admin.ts');
    expect(await project.sync()).toEqual([]);
    remove('backend/src/features/rooms/router.ts');
    const [said] = await project.sync();
    expect(said).toContain(
      'Half of "rooms" is gone: HTTP routes. There still are backend/src/features/rooms/model.ts,',
    );
  });

  it('in the frontend alone is said', async () => {
    remove('frontend/src/features/rooms');
    const said = (await project.sync()).join('\n');
    expect(said).toContain(
      'The frontend half of "rooms" is gone, and backend/src/features/rooms/app.ts, frontend/src/hooks/useRooms.ts, ',
    );
    expect(said).toContain('frontend/e2e/rooms.spec.ts, frontend/messages/en/rooms.json are left.');
  });

  it('may have been renamed: while its exports bear the old name, nothing is taken away', async () => {
    renameSync(project.place('backend/src/features/rooms'), project.place('backend/src/features/halls'));
    const before = project.read('backend/src/api/index.ts');
    const said = await project.sync();
    expect(said.join('\n')).toContain(
      'Was "rooms" renamed to "halls"? backend/src/features/halls/router.ts exports "roomsRouter"',
    );
    expect(project.read('backend/src/api/index.ts')).toBe(before);
    expect(project.read('backend/src/db/schema.ts')).not.toContain('halls');
  });

  it('may have been renamed as a whole: its registrations are, and the rest is named', async () => {
    const folder = project.place('backend/src/features/halls');
    renameSync(project.place('backend/src/features/rooms'), folder);
    for (const name of readdirSync(folder)) {
      const file = path.join(folder, name);
      writeFileSync(
        file,
        readFileSync(file, 'utf8')
          .replace(/\brooms/g, 'halls')
          .replace(/\broom/g, 'hall')
          .replace(/Room/g, 'Hall'),
      );
    }
    const said = await project.sync();
    expect(said.join('\n')).toContain(
      'Was "rooms" renamed to "halls"? This still bears the old name: service test.',
    );
    expect(said.join('\n')).toContain('pnpm db migrate "rename rooms"');
    expect(project.read('backend/src/api/index.ts')).toContain('halls: hallsRouter');
  });
});

it.each(['layered', 'modular'] as const)(
  'L13: a slice that is whole is not called half, in the layout %s',
  async (layout) => {
    const { sync } = await projectWithRooms(layout);
    expect(await sync()).toEqual([]);
  },
);

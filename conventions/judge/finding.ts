import type { Range } from '../syntax/comma-list.ts';
import type { Names } from '../names/names.ts';
import type { ReadEntry } from '../registry/reading.ts';
import type { Registry } from '../registry/registries.ts';
import type { Member } from './members.ts';
import { messageOf, type FindingKind } from './messages.ts';
import { repairOf } from './repair-of.ts';
import type { Standing } from './standing.ts';

/** One thing that is wrong with a registry, at its place. */
export interface Finding {
  readonly kind: FindingKind;
  readonly registry: Registry;
  /** The registry's file, from the project's root. */
  readonly file: string;
  /** Offsets in the file, a byte order mark included; absent where the file cannot be read. */
  readonly range?: Range | undefined;
  /** One-based. */
  readonly line: number;
  /** One-based, where it is known. */
  readonly column?: number;
  /** What the message prints. */
  readonly data: Readonly<Record<string, string>>;
  /** Full sentences; the last one is the action. */
  readonly message: string;
  /** Absent where the entry fits no feature's name. */
  readonly feature?: Names | undefined;
  /** The part on disk that it is about. */
  readonly member?: Member | undefined;
  /** The entry that it is about. */
  readonly read?: ReadEntry | undefined;
  /** Somebody has to decide, although there is an edit that would end it. */
  readonly isUndecided?: boolean | undefined;
}

type Subject = Pick<Finding, 'feature' | 'member' | 'read' | 'isUndecided'> & {
  readonly data?: Readonly<Record<string, string>>;
};

/** Makes a finding: at the entry it is about, else where the registry begins. */
export function findingOf(
  kind: FindingKind,
  standing: Pick<Standing, 'registry' | 'file' | 'reading'>,
  subject: Subject,
): Finding {
  const { registry, file, reading } = standing;
  const { read, member, feature = member?.feature, isUndecided } = subject;
  const hasRepair = repairOf({ kind, member, read, isUndecided }) !== undefined;
  const place = read ?? (reading?.kind === 'read' ? reading.place : undefined);
  const data = {
    noun: registry.noun,
    file,
    orElse: hasRepair ? ', or run "npx generator-paxx sync"' : '',
    ...(feature ? { feature: feature.plural.kebab } : {}),
    ...(read ? { key: read.key, from: read.from ?? read.mentions?.[0]?.from ?? '' } : {}),
    ...(member ? { path: member.path } : {}),
    ...subject.data,
  };
  return {
    kind,
    registry,
    file,
    line: place?.line ?? 1,
    range: place && { start: place.start, end: place.end },
    data,
    message: messageOf(kind, data),
    feature,
    member,
    read,
    isUndecided,
  };
}

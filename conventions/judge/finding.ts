import type { Range } from '../syntax/comma-list.ts';
import type { Names } from '../names/names.ts';
import type { ReadEntry } from '../registry/reading.ts';
import type { Registry } from '../registry/registries.ts';
import type { Member } from './members.ts';
import { messageOf, type FindingKind } from './messages.ts';
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
}

type Subject = Pick<Finding, 'feature' | 'member' | 'read'> & {
  readonly data?: Readonly<Record<string, string>>;
};

/** Makes a finding: at the entry it is about, else where the registry begins. */
export function findingOf(
  said: FindingKind,
  standing: Pick<Standing, 'registry' | 'file' | 'reading'>,
  subject: Subject,
): Finding {
  const { registry, file, reading } = standing;
  const { read, member, feature = member?.feature } = subject;
  const { kind, fault } = looseKind(said, subject);
  const place = read ?? (reading?.kind === 'read' ? reading.place : undefined);
  const data = {
    noun: registry.noun,
    file,
    ...(feature ? { feature: feature.plural.kebab } : {}),
    ...(read ? { key: read.key, from: read.from ?? read.mentions?.[0]?.from ?? '' } : {}),
    ...(member ? { path: member.path } : {}),
    ...(fault === undefined ? {} : { fault }),
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
  };
}

/** What is said of an entry that no edit reaches, since it is assigned below the list or spread into it. */
function looseKind(kind: FindingKind, { read, data = {} }: Subject): { kind: FindingKind; fault?: string } {
  if (read?.isApart !== true) return { kind };
  if (kind === 'misnamed')
    return { kind: 'loose', fault: `must stand under the key "${data['expected'] ?? ''}"` };
  if (kind === 'orphaned') return { kind: 'loose', fault: 'belongs to nothing' };
  return kind === 'dead' ? { kind: 'loose', fault: 'comes from a file that does not exist' } : { kind };
}

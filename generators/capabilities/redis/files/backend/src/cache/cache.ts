import { randomUUID } from 'node:crypto';

/** Values are kept as JSON, so that memory and Redis give back the same. */
export type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

/** One value of a group. The group is what a change invalidates: `workspace:<id>`. */
export interface CacheKey {
  readonly group: string;
  readonly key: string;
}

export interface CacheEntry extends CacheKey {
  /** How old the value may become. */
  readonly seconds: number;
}

/** What is dear to find out, kept for a while. It may forget at any time, so it is never the only place of anything. */
export interface Cache {
  get<Value extends Json>(key: CacheKey): Promise<Value | undefined>;
  set(entry: CacheEntry, value: Json): Promise<void>;
  /** The value that is kept, or else the loaded one, which is then kept. Callers at the same time share one load. */
  remember<Value extends Json>(entry: CacheEntry, load: () => Promise<Value>): Promise<Value>;
  forget(key: CacheKey): Promise<void>;
  /** Forgets the whole group, and what is being loaded for it. To be called after the change is committed. */
  forgetGroup(group: string): Promise<void>;
}

/** Where a cache keeps its texts: in this process's memory or in Redis. */
export interface CacheStore {
  get(keys: string[]): Promise<(string | undefined)[]>;
  set(key: string, text: string, seconds: number): Promise<void>;
  /** Keeps the text unless there is one already, and answers with the one that is kept. */
  add(key: string, text: string, seconds: number): Promise<string>;
  delete(key: string): Promise<void>;
}

const day = 86_400;

/**
 * An entry holds the version that its group had when its load began, and to forget a group is to forget its version.
 * A load that ends after that leaves an entry that nobody takes: it cannot bring the old value back.
 */
export function createCache(store: CacheStore): Cache {
  const loads = new Map<string, Promise<Json>>();
  const read = async (entry: CacheKey) => {
    const [known, text] = await store.get([versionKey(entry.group), valueKey(entry)]);
    const version = known ?? (await store.add(versionKey(entry.group), randomUUID(), day));
    const isCurrent = text?.startsWith(version) === true;
    return { version, json: isCurrent ? text.slice(version.length) : undefined };
  };
  const keep = async <Value extends Json>(entry: CacheEntry, version: string, value: Value) => {
    await store.set(valueKey(entry), version + JSON.stringify(value), entry.seconds);
    return value;
  };
  return {
    async get<Value extends Json>(key: CacheKey) {
      const { json } = await read(key);
      return json === undefined ? undefined : (JSON.parse(json) as Value);
    },

    async set(entry, value) {
      const { version } = await read(entry);
      await keep(entry, version, value);
    },

    async remember<Value extends Json>(entry: CacheEntry, load: () => Promise<Value>) {
      const { version, json } = await read(entry);
      if (json !== undefined) return JSON.parse(json) as Value;
      const name = version + valueKey(entry);
      const running = loads.get(name);
      if (running !== undefined) return running as Promise<Value>;
      const loading = load().then((value) => keep(entry, version, value));
      loads.set(name, loading);
      return loading.finally(() => loads.delete(name));
    },

    forget: (key) => store.delete(valueKey(key)),

    forgetGroup: (group) => store.delete(versionKey(group)),
  };
}

const versionKey = (group: string) => `version:${group}`;
const valueKey = ({ group, key }: CacheKey) => `value:${group}:${key}`;

import * as awilix from 'awilix';
import type { AppContext } from './context/app-context.ts';
import { modules } from './modules.ts';

/** What a module puts into the container: a name, and how the interface behind it is made. */
export type Module<Interfaces> = {
  readonly [Name in keyof Interfaces]: awilix.Resolver<Interfaces[Name]>;
};

type Modules = typeof modules;
type InterfacesOf<One> = One extends Module<infer Interfaces> ? Interfaces : never;
type Both<Union> = (Union extends unknown ? (one: Union) => void : never) extends (
  both: infer All,
) => void
  ? All
  : never;

/** Every name in the container, with the interface behind it. */
export type Cradle = Omit<AppContext, 'container'> & Both<InterfacesOf<Modules[keyof Modules]>>;

export type Container = awilix.AwilixContainer<Cradle>;

/**
 * Nothing is made before somebody asks for it, and then once in the application and once in each transaction. A circle of
 * dependencies is an error that names its path. A test registers its own under the same name before that:
 *
 *     context.container.register({ userRepository: asValue(fake) });
 *
 * @param parts what the modules build on; a command gives as much as its service needs
 */
export function createContainer(parts: Partial<Cradle> = {}): Container {
  const container: Container = awilix.createContainer({ strict: true });
  for (const module of Object.values<Record<string, awilix.Resolver<unknown>>>(modules)) {
    container.register(module);
  }
  return container.register(valuesOf(parts));
}

/** The container of a context: the application has the container itself, a transaction a scope of it. */
export function scopeOf(root: Container, context: object): Container {
  const container = root.hasRegistration('db') ? root.createScope() : root;
  return container.register(valuesOf(context));
}

const valuesOf = (parts: object): Record<string, awilix.Resolver<unknown>> =>
  Object.fromEntries(
    Object.entries(parts).map(([name, value]) => [name, awilix.asValue<unknown>(value)]),
  );

import type { EndAccess } from '../../core/access/find-caller.ts';
import { hashPassword, isObvious } from '../../core/accounts/passwords.ts';
import { hashSecret, newSecret } from '../../core/accounts/secrets.ts';
import type { Transaction } from '../../core/context/app-context.ts';
import { WeakPasswordError } from '../users/errors.ts';
import type { User } from '../users/model.ts';
import type { UserRepository } from '../users/repository.ts';
import { LinkUselessError } from './errors.ts';
import type { AccountLink } from './model.ts';
import type { AccountLinkRepository } from './repository.ts';
import type { Reset } from './schemas.ts';

export type AccountLinkService = ReturnType<typeof createAccountLinkService>;

/** What is kept together. */
export interface Scope {
  readonly links: AccountLinkRepository;
  readonly users: Pick<UserRepository, 'find' | 'findByEmail' | 'update'>;
  readonly endAccess: EndAccess;
}

export interface LinkMail {
  readonly kind: AccountLink['purpose'];
  readonly to: string;
  readonly token: string;
  readonly locale: string;
  /** Of a link that nobody was sent: it must not count among those that an account may have. */
  readonly onGivenUp: () => Promise<unknown>;
}

/** Mails the link of a token. */
export type MailLink = (mail: LinkMail) => void;

interface Dependencies extends Scope {
  readonly transaction: Transaction<Scope>;
  readonly mail: MailLink;
}

const hour = 3_600_000;

/** How long a link works. So long it counts, too: more of a kind are not sent to one account. */
const kinds = {
  reset: { lifetime: hour, most: 3 },
  confirmation: { lifetime: 48 * hour, most: 10 },
} as const;

export function createAccountLinkService({ links, users, transaction, mail }: Dependencies) {
  async function send(
    purpose: AccountLink['purpose'],
    { id: userId, email }: User,
    locale: string,
  ) {
    const { lifetime, most } = kinds[purpose];
    const token = newSecret();
    const expiresAt = new Date(Date.now() + lifetime);
    const draft = {
      tokenHash: hashSecret(token),
      userId,
      purpose,
      email,
      expiresAt,
    };
    if (!(await links.insert(draft, { most }))) return;
    const onGivenUp = () => links.take(draft.tokenHash, purpose);
    mail({ kind: purpose, to: email, token, locale, onGivenUp });
  }

  return {
    /** Nothing comes back: whether there was somebody to send it to is told by the mail alone. */
    async sendReset(email: string, locale: string): Promise<void> {
      const user = await users.findByEmail(email.trim().toLowerCase());
      if (user?.isActive === true) await send('reset', user, locale);
    },

    /**
     * Ends all other access in the name of the user. Who reads the mails of an email has confirmed it by that.
     *
     * @throws LinkUselessError, WeakPasswordError
     */
    async reset({ token, newPassword }: Reset): Promise<void> {
      const tokenHash = hashSecret(token);
      const user = await links.findOwner(tokenHash, 'reset');
      if (user === undefined) throw new LinkUselessError();
      if (isObvious(newPassword, user)) throw new WeakPasswordError();
      // It takes its time, and so long no transaction waits.
      const passwordHash = await hashPassword(newPassword);
      await transaction(async (scope) => {
        // Meanwhile the account may have got another email, or may have been deactivated.
        const owner = await scope.links.findOwner(tokenHash, 'reset');
        const isTaken = await scope.links.take(tokenHash, 'reset');
        if (owner === undefined || !isTaken) throw new LinkUselessError();
        await scope.users.update(user.id, { passwordHash });
        await scope.links.confirm(user.id, user.email);
        await scope.endAccess(user.id);
      });
    },

    async sendConfirmation(userId: string, locale: string): Promise<void> {
      const user = await users.find(userId);
      if (user === undefined || (await links.isConfirmed(userId))) return;
      await send('confirmation', user, locale);
    },

    /** @throws LinkUselessError */
    async confirm(token: string): Promise<void> {
      const tokenHash = hashSecret(token);
      await transaction(async (scope) => {
        const user = await scope.links.findOwner(tokenHash, 'confirmation');
        const isTaken = await scope.links.take(tokenHash, 'confirmation');
        if (user === undefined || !isTaken) throw new LinkUselessError();
        await scope.links.confirm(user.id, user.email);
      });
    },

    getState: async (userId: string) => ({
      isConfirmed: await links.isConfirmed(userId),
    }),
  };
}

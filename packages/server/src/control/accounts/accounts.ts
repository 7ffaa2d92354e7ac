import type { Account, CreateAccount, NewAccount, UpdateAccount } from '@playhead/contract/api';
import type { PlanLimits } from '@playhead/contract/plans';
import type { Actor } from '../actor.ts';
import type { ControlContext } from '../control-context.ts';
import type { Refusal } from '../refusal.ts';
import { createAccount } from './create-account.ts';
import { readAccounts, readState } from './read-accounts.ts';
import { updateAccount } from './update-account.ts';

/** What the gateway asks of an account before it lets a request in. */
export interface AccountState {
  readonly service: 'active' | 'stopped';
  readonly limits: PlanLimits;
}

/** So late can a change that another process made be seen here. */
const REMEMBERED_MS = 5000;
const REMEMBERED_ACCOUNTS = 10_000;

/** Accounts, their plans and their state. */
export function createAccounts(context: ControlContext, requestsOfMonth: (accountId: number) => Promise<number>) {
  const remembered = new Map<number, { readonly state: AccountState; readonly untilMs: number }>();

  const read = (accountId?: number) => readAccounts(context, requestsOfMonth, accountId);
  const readOne = async (accountId: number): Promise<Account> => {
    const [account] = await read(accountId);
    if (!account) throw new Error(`Account ${accountId} is gone.`);
    return account;
  };

  return {
    /** Whether the account's service runs, and what its plan allows. Asks the database once in a few seconds. */
    async state(accountId: number): Promise<AccountState> {
      const known = remembered.get(accountId);
      if (known && context.now() < known.untilMs) return known.state;
      const state = await readState(context, accountId);
      if (remembered.size >= REMEMBERED_ACCOUNTS) remembered.clear();
      remembered.set(accountId, { state, untilMs: context.now() + REMEMBERED_MS });
      return state;
    },

    /** The actor's account. */
    describe: (actor: Actor): Promise<Account> => readOne(actor.accountId),

    /** Every account of this server, oldest first. For the operator alone. */
    list: (): Promise<readonly Account[]> => read(),

    /** Opens an account with a user and a key pair. For the operator alone. */
    async create(
      actor: Actor,
      input: CreateAccount,
    ): Promise<{ readonly ok: true; readonly account: NewAccount } | Refusal> {
      const outcome = await createAccount(context, actor, input);
      if (!outcome.ok) return outcome;
      const { accountId, email, password, accessKey, secretKey } = outcome;
      const secrets = { email, password, access_key: accessKey, secret_key: secretKey };
      return { ok: true, account: { ...(await readOne(accountId)), ...secrets } };
    },

    /** Changes name, plan or service of an account, in this process at once. For the operator alone. */
    async update(
      actor: Actor,
      accountId: number,
      input: UpdateAccount,
    ): Promise<{ readonly ok: true; readonly account: Account } | Refusal> {
      const refusal = await updateAccount(context, actor, accountId, input);
      remembered.delete(accountId);
      return refusal ?? { ok: true, account: await readOne(accountId) };
    },
  };
}

import type { Account, NewAccount } from '@playhead/contract/api';
import { PLANS, type PlanName } from '@playhead/contract/plans';
import type { Call, Output } from '../command.ts';
import { given } from '../given.ts';
import { type OptionValues, parseCount } from '../option-values.ts';
import { UsageError } from '../usage-error.ts';
import { type Block, facts, table, text } from '../view/view.ts';
import { readNewPassword } from './read-password.ts';

/** Every plan. */
export const PLAN_NAMES = Object.keys(PLANS) as readonly PlanName[];

/** `playhead account` */
export const showAccount = async ({ client }: Call): Promise<Output> => showing(await client.account());

/** `playhead usage`: of months and days only those with requests, and the newest month. */
export async function showUsage({ client, values }: Call): Promise<Output> {
  const usage = await client.usage(given({ months: values.count('months') }));
  const months = usage.months
    .filter(({ requests, beats }, index) => index === 0 || requests + beats > 0)
    .flatMap(({ month, requests, beats, by_key }) => [
      [month, 'all', inWords(requests), inWords(beats)],
      ...by_key.map((key) => ['', key.name, inWords(key.requests), '']),
    ]);
  const days = usage.days
    .filter(({ requests, beats }) => requests + beats > 0)
    .map((one) => [one.day, inWords(one.requests), inWords(one.beats), inWords(one.beats_cumulative)]);
  const quota = usage.quota === null ? 'A month has no limit.' : `A month may have ${inWords(usage.quota)} requests.`;
  const expected = usage.expected_beats;
  const view = [
    table(['MONTH', 'KEY', 'REQUESTS', 'BEATS'], months),
    table(['DAY', 'REQUESTS', 'BEATS', 'BEATS SO FAR'], days),
    text(quota),
    ...(expected === null ? [] : [text(`This month is expected to bring ${inWords(expected)} beats.`)]),
  ];
  return { data: usage, view };
}

/** `playhead accounts list` */
export async function listAccounts({ client }: Call): Promise<Output> {
  const accounts = await client.accounts.list();
  const rows = accounts.list.map((account) => [
    String(account.id),
    account.name,
    account.plan,
    account.service,
    ofLimit(account.used.players, account.limits.players),
    ofLimit(account.used.monthly_requests, account.limits.monthly_requests),
  ]);
  const head = ['ID', 'NAME', 'PLAN', 'SERVICE', 'PLAYERS', 'REQUESTS THIS MONTH'];
  return { data: accounts, view: [table(head, rows)] };
}

/** `playhead accounts create` */
export async function createAccount(call: Call): Promise<Output> {
  const {
    client,
    values,
    args: [name = ''],
  } = call;
  const email = values.text('email');
  if (email === undefined) throw new UsageError('Give the e-mail address of its first user with --email.');
  const isPasswordGiven = values.isSet('password') || values.isSet('password-stdin');
  const password = isPasswordGiven ? await readNewPassword(call) : undefined;
  const account = await client.accounts.create({ name, email, ...given({ plan: readPlan(values), password }) });
  return { data: account, view: [describe(account), ...describeCredentials(account)] };
}

/** `playhead accounts edit` */
export async function editAccount({ client, values, args: [id = ''] }: Call): Promise<Output> {
  const changes = given({
    name: values.text('name'),
    plan: readPlan(values),
    service: values.choice('service', ['active', 'stopped']),
  });
  if (Object.keys(changes).length === 0) throw new UsageError('Say what to change: --name, --plan or --service.');
  return showing(await client.accounts.edit(parseCount(id, 'ID'), changes));
}

const readPlan = (values: OptionValues) => values.choice('plan', PLAN_NAMES);

const showing = (account: Account): Output => ({ data: account, view: [describe(account)] });

const describe = ({ id, name, plan, service, created_at, used, limits }: Account): Block =>
  facts(
    ['Id', String(id)],
    ['Name', name],
    ['Plan', plan],
    ['Service', service],
    ['Created', created_at],
    ['Players', ofLimit(used.players, limits.players)],
    ['Requests this month', ofLimit(used.monthly_requests, limits.monthly_requests)],
  );

const describeCredentials = ({ email, password, access_key, secret_key }: NewAccount): readonly Block[] => [
  facts(
    ['E-mail', email],
    ...(password === null ? [] : [['Password', password] as const]),
    ['Access key', access_key],
    ['Secret key', secret_key],
  ),
  text('These are shown this once and never again: keep them now.'),
];

const ofLimit = (used: number, limit: number | null) =>
  limit === null ? inWords(used) : `${inWords(used)} of ${inWords(limit)}`;

const inWords = (count: number) => count.toLocaleString('en');

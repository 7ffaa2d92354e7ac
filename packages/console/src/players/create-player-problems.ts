import { type Failure, failureText } from '../api/failure.ts';
import type { Messages } from '../i18n/messages.ts';
import { MAX_DOMAINS } from './player-rules.ts';

/** What is wrong with the form, at the field that it concerns; `form` is for what concerns none. */
export interface CreatePlayerProblems {
  readonly name?: string;
  readonly domains?: string;
  readonly form?: string;
}

type Field = keyof CreatePlayerProblems;

const BY_CODE: Readonly<Record<string, readonly [Field, (messages: Messages) => string]>> = {
  4610: ['name', (messages) => messages.errorName],
  4700: ['name', (messages) => messages.errorName],
  4802: ['name', (messages) => messages.errorNameTaken],
  4805: ['name', (messages) => messages.errorNameTaken],
  4702: ['domains', (messages) => messages.errorDomainsMissing],
  4703: ['domains', (messages) => messages.errorDomainInvalid],
  4705: ['domains', (messages) => messages.errorDomainInvalid],
  4708: ['domains', (messages) => messages.errorDomainDuplicate],
  4709: ['domains', (messages) => messages.errorDomainsTooMany(MAX_DOMAINS)],
  4712: ['domains', (messages) => messages.errorDomainsMissing],
  4803: ['form', (messages) => messages.errorPlayerLimit],
  4804: ['form', (messages) => messages.errorFreeVersion],
};

/** Puts the server's coded answer to "create player" at the right field, in the user's language. */
export function createPlayerProblems(failure: Failure, messages: Messages): CreatePlayerProblems {
  const known = failure.kind === 'answered' ? BY_CODE[failure.code] : undefined;
  if (known === undefined) return { form: failureText(failure, messages) };
  const [field, text] = known;
  return { [field]: text(messages) };
}

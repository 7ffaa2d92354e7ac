import type { AdminMessages } from '../i18n/admin/admin-messages.ts';
import type { Messages } from '../i18n/messages.ts';
import { type Failure, failureText } from './failure.ts';

/** Why a change was refused, and what to do; where the console has no words of its own, those of {@link failureText}. */
export function changeFailureText(failure: Failure, messages: Messages, { errors }: AdminMessages): string {
  const byCode: Readonly<Record<string, string>> = errors;
  const known = failure.kind === 'answered' && Object.hasOwn(errors, failure.code) ? byCode[failure.code] : undefined;
  return known ?? failureText(failure, messages);
}

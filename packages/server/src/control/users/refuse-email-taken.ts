import { refuseTaken } from '../access/refuse-taken.ts';
import { refuse } from '../refusal.ts';

/** For `catch`: an address belongs to one user of the server, whatever the account. See {@link refuseTaken}. */
export const refuseEmailTaken = (email: string) =>
  refuseTaken('app_user_email', refuse(4922, `Somebody signs in with ${email} already; give another address.`));

/** What the server writes into its audit log, to choose from; what is typed besides is asked for all the same. */
export const AUDIT_ACTIONS = [
  'access_key', 'access_key.create', 'access_key.delete', 'access_key.rename', 'access_key.rotate', 'access_key.stop',
  'access_key.use', 'account', 'account.create', 'account.update', 'player', 'player.clone', 'player.create', 'player.delete',
  'player.deploy_develop', 'player.deploy_production', 'player.restore', 'player.rollback', 'player.update', 'policy', 'policy.create',
  'policy.delete', 'policy.update', 'session', 'session.sign_in', 'session.sign_in_failed', 'session.sign_out', 'sub_account',
  'sub_account.create', 'sub_account.delete', 'sub_account.update', 'user', 'user.change_password', 'user.create', 'user.delete',
  'user.update',
] as const; // biome-ignore format: names read better side by side

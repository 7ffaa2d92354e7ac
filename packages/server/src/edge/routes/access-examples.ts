import type {
  ActionList,
  AuditPage,
  CreatedKey,
  Key,
  Policy,
  RotatedKey,
  SubAccount,
  User,
} from '@playhead/contract/api';

const TIME = '2026-11-25T09:30:00.000+00:00';
const NEXT_DAY = '2026-11-26T09:30:00.000+00:00';
const ACCESS_KEY = 'pW2hX8mQ0sZ6uKfB4nTy';
const NEXT_ACCESS_KEY = 'dL9vR3cJ7yHaE1gTqN5x';
const SECRET_KEY = 'shown-this-once-0000000000000000000000000';

/** Example of a key. */
export const EXAMPLE_KEY: Key = {
  access_key: ACCESS_KEY,
  name: 'build server',
  status: 'active',
  sub_account: null,
  created_at: TIME,
  last_used_at: null,
  stops_at: null,
  created_by: 'admin@playhead.local',
};

/** Example of a key as it is made. */
export const EXAMPLE_CREATED_KEY: CreatedKey = { ...EXAMPLE_KEY, secret_key: SECRET_KEY };

/** Example of a key that takes the place of another. */
export const EXAMPLE_ROTATED_KEY: RotatedKey = {
  ...EXAMPLE_CREATED_KEY,
  access_key: NEXT_ACCESS_KEY,
  replaces: ACCESS_KEY,
  old_stops_at: NEXT_DAY,
};

/** Example of a user. */
export const EXAMPLE_USER: User = {
  id: 2,
  email: 'mina@example.com',
  policies: ['NCP_VIDEO_PLYAER_ENHANCEMENT_MANAGER'],
  created_at: TIME,
  last_signed_in_at: null,
};

/** Example of a sub account. */
export const EXAMPLE_SUB_ACCOUNT: SubAccount = {
  id: 1,
  name: 'website',
  status: 'active',
  policies: ['NCP_VIDEO_PLYAER_ENHANCEMENT_VIEWER'],
  created_at: TIME,
  keys: 0,
};

/** Example of a policy of one's own. */
export const EXAMPLE_POLICY: Policy = {
  name: 'deploy-develop',
  description: 'Deploys to Develop, nothing else.',
  actions: ['View/getVideoPlayerOption', 'Change/deployVideoPlayerDevelop'],
  is_managed: false,
  used_by: 0,
};

/** Example of what can be allowed. */
export const EXAMPLE_ACTIONS: ActionList = {
  list: [
    {
      action: 'Change/createVideoPlayer',
      type: 'Change',
      group: 'Player',
      resource: null,
      allows: 'create players',
    },
  ],
};

/** Example of a page of the audit log. */
export const EXAMPLE_AUDIT_PAGE: AuditPage = {
  list: [
    {
      id: 17,
      at: TIME,
      actor: 'admin@playhead.local',
      action: 'access_key.create',
      subject: `access_key:${ACCESS_KEY}`,
      detail: { name: 'build server' },
    },
  ],
  next: 17,
};

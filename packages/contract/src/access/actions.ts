/** One thing that may be allowed: the gateway asks for it before a request is carried out. */
export interface ActionDefinition {
  readonly group: 'Player' | 'Statistics' | 'Account' | 'Access';
  /** What it is done to, in the words of VPE's table of actions; absent where it concerns all of a group. */
  readonly resource?: 'VideoPlayer' | 'AccessKey' | 'User' | 'SubAccount' | 'Policy' | 'Account';
  /** What it lets do, as the policy editor says it. */
  readonly allows: string;
  /** It counts only in the first account of a server, whose people run it. */
  readonly isForOperator?: true;
}

/**
 * Every action, in the pattern of VPE's sub accounts: `View/…` only reads, `Change/…` changes. Its two documented ones are
 * `View/getVideoPlayerList` and `View/getVideoPlayerPreview`, with `View/getUserServiceType` beside both; the others are ours.
 */
export const ACTIONS = {
  'View/getUserServiceType': { group: 'Account', allows: 'see plan and state of the account' },
  'View/getUsage': { group: 'Account', allows: 'see how much was used' },
  'View/getAccountList': {
    group: 'Account',
    resource: 'Account',
    allows: 'list the accounts of this server',
    isForOperator: true,
  },
  'Change/createAccount': {
    group: 'Account',
    resource: 'Account',
    allows: 'open an account on this server',
    isForOperator: true,
  },
  'Change/updateAccount': {
    group: 'Account',
    resource: 'Account',
    allows: 'change plan and state of accounts',
    isForOperator: true,
  },

  'View/getVideoPlayerList': { group: 'Player', allows: 'list players, their versions, and check names' },
  'View/getVideoPlayerPreview': { group: 'Player', resource: 'VideoPlayer', allows: 'see a player and its embed code' },
  'View/getVideoPlayerOption': { group: 'Player', resource: 'VideoPlayer', allows: 'see the options of a player' },
  'View/getVideoPlayerDeploymentList': {
    group: 'Player',
    resource: 'VideoPlayer',
    allows: 'see what was deployed, and what it changed',
  },
  'Change/createVideoPlayer': { group: 'Player', allows: 'create players' },
  'Change/cloneVideoPlayer': { group: 'Player', resource: 'VideoPlayer', allows: 'duplicate players' },
  'Change/updateVideoPlayer': { group: 'Player', resource: 'VideoPlayer', allows: 'edit players' },
  'Change/deleteVideoPlayer': { group: 'Player', resource: 'VideoPlayer', allows: 'delete players' },
  'Change/deployVideoPlayerDevelop': { group: 'Player', resource: 'VideoPlayer', allows: 'deploy options to Develop' },
  'Change/deployVideoPlayerProduction': {
    group: 'Player',
    resource: 'VideoPlayer',
    allows: 'deploy the options of Develop to Production',
  },
  'Change/rollbackVideoPlayer': { group: 'Player', resource: 'VideoPlayer', allows: 'set Develop back to Production' },
  'Change/restoreVideoPlayer': {
    group: 'Player',
    resource: 'VideoPlayer',
    allows: 'deploy an earlier deployment to Develop again',
  },

  'View/getStatistics': { group: 'Statistics', allows: 'see how players play' },
  'View/getBeatList': { group: 'Statistics', allows: 'see reports of players as they arrive' },
  'View/getMediaAnalytics': { group: 'Statistics', allows: 'see the company id of the Media Analytics API' },
  'Change/updateMediaAnalytics': { group: 'Statistics', allows: 'make the key of the Media Analytics API anew' },

  'View/getAccessKeyList': { group: 'Access', resource: 'AccessKey', allows: 'list API keys' },
  'Change/createAccessKey': { group: 'Access', resource: 'AccessKey', allows: 'make and rotate API keys' },
  'Change/updateAccessKey': { group: 'Access', resource: 'AccessKey', allows: 'stop API keys and use them again' },
  'Change/deleteAccessKey': { group: 'Access', resource: 'AccessKey', allows: 'delete stopped API keys' },
  'View/getUserList': { group: 'Access', resource: 'User', allows: 'list users' },
  'Change/createUser': { group: 'Access', resource: 'User', allows: 'add users' },
  'Change/updateUser': { group: 'Access', resource: 'User', allows: 'change users, their policies and passwords' },
  'Change/deleteUser': { group: 'Access', resource: 'User', allows: 'remove users' },
  'View/getSubAccountList': { group: 'Access', resource: 'SubAccount', allows: 'list sub accounts' },
  'Change/createSubAccount': { group: 'Access', resource: 'SubAccount', allows: 'make sub accounts' },
  'Change/updateSubAccount': { group: 'Access', resource: 'SubAccount', allows: 'change sub accounts, their policies' },
  'Change/deleteSubAccount': { group: 'Access', resource: 'SubAccount', allows: 'delete sub accounts' },
  'View/getPolicyList': { group: 'Access', resource: 'Policy', allows: 'list policies and actions' },
  'Change/createPolicy': { group: 'Access', resource: 'Policy', allows: 'define policies' },
  'Change/updatePolicy': { group: 'Access', resource: 'Policy', allows: 'change policies' },
  'Change/deletePolicy': { group: 'Access', resource: 'Policy', allows: 'delete policies' },
  'View/getAuditLogList': { group: 'Access', allows: 'read the audit log' },
} as const satisfies Record<`${'View' | 'Change'}/${string}`, ActionDefinition>;

/** An action's name, e.g. `Change/createVideoPlayer`. */
export type Action = keyof typeof ACTIONS;

/** Every action, in the order of the catalogue. */
export const ACTION_NAMES = Object.keys(ACTIONS) as readonly Action[];

/** Whether a text is the name of an action. */
export const isAction = (name: string): name is Action => Object.hasOwn(ACTIONS, name);

/** Whether an action counts only in the first account of a server. */
export const isForOperator = (action: Action): boolean => 'isForOperator' in ACTIONS[action];

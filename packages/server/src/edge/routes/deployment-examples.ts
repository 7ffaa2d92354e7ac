import type {
  AppliedDevelop,
  Deployed,
  Deployment,
  DeploymentDetail,
  DeploymentDiff,
  DeploymentList,
  PlayerOptionsResult,
} from '@playhead/contract/api';

const TIME = '2026-11-25T09:30:00.000+00:00';

/** Example of a document to deploy. */
export const OPTION = {
  autostart: false,
  lang: 'ko',
  controlBtn: { pictureInPicture: false },
  playlist: [{ file: 'https://example.com/video/master.m3u8' }],
};

const FIRST: Deployment = {
  number: 1,
  author: 'AK00000000000000000A',
  created_at: TIME,
  restored_from: null,
  is_develop: false,
  is_production: true,
  changes: 0,
};
const SECOND: Deployment = { ...FIRST, number: 2, is_develop: true, is_production: false, changes: 4 };
const LIVE: Deployment = { ...SECOND, is_production: true };

/** Example of an environment's options, of a new player. */
export const EXAMPLE_OPTIONS: PlayerOptionsResult = {
  env: 'dev',
  option: {},
  options: '{}',
  deployment: 1,
  revision: 2,
};

/** Example of what applyDev answers. */
export const EXAMPLE_APPLIED: AppliedDevelop = { deployment: SECOND, revision: 3, unknown: [], without_effect: [] };

/** Example of what applyProd answers. */
export const EXAMPLE_PRODUCED: Deployed = { deployment: LIVE, revision: 4 };

/** Example of what rollback answers: Develop shows what Production does already. */
export const EXAMPLE_ROLLED_BACK: Deployed = EXAMPLE_PRODUCED;

/** Example of a history. */
export const EXAMPLE_HISTORY: DeploymentList = { list: [LIVE, { ...FIRST, is_production: false }], next_before: null };

/** Example of a deployment with its document. */
export const EXAMPLE_DETAIL: DeploymentDetail = { ...LIVE, option: OPTION };

/** Example of a comparison. */
export const EXAMPLE_DIFF: DeploymentDiff = {
  number: 2,
  against: 1,
  changes: [
    { path: 'autostart', kind: 'added', after: false },
    { path: 'controlBtn.pictureInPicture', kind: 'added', after: false },
    { path: 'lang', kind: 'added', after: 'ko' },
    { path: 'playlist', kind: 'added', after: OPTION.playlist },
  ],
};

/** Example of what restoring answers. */
export const EXAMPLE_RESTORED: Deployed = {
  deployment: { ...FIRST, number: 3, restored_from: 1, is_develop: true, is_production: false, changes: 4 },
  revision: 5,
};

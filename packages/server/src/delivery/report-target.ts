import { createLicences, type DeliverablePlayer, type IssueToken } from './licence.ts';

interface ReportTargetParts {
  readonly findPlayer: (accessKey: string) => Promise<DeliverablePlayer | undefined>;
  readonly issueToken: IssueToken;
  readonly now: () => number;
}

const ACCESS_KEY = /^[0-9a-f]{32}$/;

/**
 * What a target of foreign players' reports stands for: a player's access key for the token that a page of this origin would be
 * licensed with (Production), anything else for itself. Undefined where the page gets no licence; a request without an origin, which
 * is no browser's, has to bring a token.
 */
export function createReportTargets({ findPlayer, issueToken, now }: ReportTargetParts) {
  const licences = createLicences({ issueToken, now });
  return async (target: string, origin: string | undefined): Promise<string | undefined> => {
    if (!ACCESS_KEY.test(target)) return target;
    if (origin === undefined) return undefined;
    const licence = await licences({
      accessKey: target,
      player: await findPlayer(target),
      environment: 'production',
      page: { origin, isHosted: false },
    });
    return 'token' in licence ? licence.token : undefined;
  };
}

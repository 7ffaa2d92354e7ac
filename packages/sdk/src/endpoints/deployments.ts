import type {
  Deployed,
  DeploymentDetail,
  DeploymentDiff,
  DeploymentList,
  DeploymentListQuery,
} from '@playhead/contract/api';
import type { CallOptions } from '../client-options.ts';
import { allOf } from '../paging.ts';
import type { FromRevision } from '../request-types.ts';
import type { Transport } from '../transport.ts';

const LARGEST_PAGE = 100;

/** What was deployed for a player, by number. */
export function createDeploymentsApi(transport: Transport) {
  const list = (playerNo: number, query: DeploymentListQuery = {}, call?: CallOptions) =>
    transport<DeploymentList>({ method: 'GET', path: ['players', playerNo, 'deployments'], query: { ...query } }, call);

  return {
    /** One page, the newest first. */
    list,

    /** Every deployment, the newest first; asks for page after page while they are read. */
    all: (playerNo: number, query: DeploymentListQuery = {}, call?: CallOptions) =>
      allOf(async (before: number | undefined) => {
        const page = await list(
          playerNo,
          { limit: LARGEST_PAGE, ...query, ...(before === undefined ? {} : { before }) },
          call,
        );
        return { list: page.list, next: page.next_before };
      }),

    /** One deployment with its options. */
    view: (playerNo: number, number: number, call?: CallOptions) =>
      transport<DeploymentDetail>({ method: 'GET', path: ['players', playerNo, 'deployments', number] }, call),

    /** What it changed, against the deployment before it or another. */
    diff: (playerNo: number, number: number, query: { readonly against?: number } = {}, call?: CallOptions) =>
      transport<DeploymentDiff>(
        { method: 'GET', path: ['players', playerNo, 'deployments', number, 'diff'], query: { ...query } },
        call,
      ),

    /** Deploys its options to Develop again. */
    restore: (playerNo: number, number: number, from?: FromRevision, call?: CallOptions) =>
      transport<Deployed>(
        { method: 'POST', path: ['players', playerNo, 'deployments', number, 'restore'], body: from },
        call,
      ),
  };
}

import { Notice } from '../controls/notice.tsx';
import { useAdminMessages } from '../i18n/admin/admin-messages.ts';
import type { DeploymentsSearch } from './deployments-search.ts';

interface DoneNoticeProps {
  readonly done: NonNullable<DeploymentsSearch['done']>;
  /** Number of the deployment that Develop shows. */
  readonly develop: number;
}

/** What has just been deployed. */
export function DoneNotice({ done, develop }: DoneNoticeProps) {
  const { deployments } = useAdminMessages();
  const texts = {
    develop: deployments.doneDevelop(develop),
    production: deployments.doneProduction,
    rollback: deployments.doneRollback,
  };
  return <Notice look="info">{texts[done]}</Notice>;
}

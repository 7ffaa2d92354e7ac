import { useNavigate, useSearch } from '@tanstack/react-router';
import { type AdminSearch, parseAdminSearch } from './admin-search.ts';

/** Pages of administration that ask. */
export type AskingPage = '/admin/keys' | '/admin/users' | '/admin/sub-accounts' | '/admin/policies';

/** The question that the address asks. */
export const useAsk = (): AdminSearch => parseAdminSearch({ ...useSearch({ strict: false }) });

/** Takes the question out of the address again. */
export function useStopAsking(page: AskingPage): () => void {
  const navigate = useNavigate();
  return () => void navigate({ to: page, search: {}, resetScroll: false });
}

import { useSearch } from '@tanstack/react-router';
import { parseSignInSearch, type SignInSearch } from './sign-in-search.ts';

/** What the sign-in page's address says. Parsed here again, since the router also hands over what its validation left out. */
export const useSignInSearch = (): SignInSearch => parseSignInSearch({ ...useSearch({ from: '/sign-in' }) });

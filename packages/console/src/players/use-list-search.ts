import { useSearch } from '@tanstack/react-router';
import { type ListSearch, parseListSearch } from './list-search.ts';

/** Which part of the list the address asks for. Parsed here again, since the router also hands over what its validation left out. */
export const useListSearch = (): ListSearch => parseListSearch({ ...useSearch({ from: '/console/players' }) });

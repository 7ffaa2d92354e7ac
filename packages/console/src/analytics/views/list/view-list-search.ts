import { VIEW_LIST_ORDERS } from '@playhead/contract/api';

/** What the list of views remembers in its address beyond the frame of the analytics pages. */
export interface ViewListSearch {
  readonly sort?: string;
  readonly bots?: 'include';
}

/** An order of the list. */
export type ViewListOrder = (typeof VIEW_LIST_ORDERS)[number];

/** Which order an address asks for; whatever makes no sense is the newest first. */
export const orderOf = ({ sort }: ViewListSearch): ViewListOrder =>
  VIEW_LIST_ORDERS.find((order) => order === sort) ?? 'newest';

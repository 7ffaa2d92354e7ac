/** Which content a page is about, as its address remembers it: by the integrator's id, else by its title; neither: all of them. */
export interface ContentSearch {
  readonly video?: string;
  readonly title?: string;
}

const VIEW_ID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/;

/** The id of a view in what was typed or pasted, an address of its page too; undefined where there is none. */
export const viewIdIn = (text: string): string | undefined => VIEW_ID.exec(text.toLowerCase())?.[0];

/** A moment as Media Analytics writes it: `YYYY-MM-DD HH:mm:ss`, UTC. */
export const toLogDate = (epochMs: number): string => new Date(epochMs).toISOString().slice(0, 19).replace('T', ' ');

/** Milliseconds as seconds with up to three decimals, as in the documented example; 0 where nothing was measured. */
export const toSeconds = (ms: number): number => Math.max(0, Math.round(ms)) / 1000;

/** Every device is one or the other: what the user agent does not tell is no phone. */
export const toDevice = (device: string): 'PC' | 'Mobile' => (device === 'mobile' ? 'Mobile' : 'PC');

/** Every view is one or the other: what is not known to be live is not. */
export const toVideoType = (streamType: string): 'VOD' | 'LIVE' => (streamType === 'live' ? 'LIVE' : 'VOD');

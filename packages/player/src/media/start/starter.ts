import { type EarlyAnswer, earlyKey } from '../head-start.ts';
import { recallBandwidth } from './bandwidth-memory.ts';
import { fetchPiece } from './fetch-piece.ts';
import { createLane, type Lane } from './lane.ts';
import { planStart, type StartPlan } from './plan-start.ts';
import type { Piece } from './read-media-playlist.ts';

/** What is to begin. */
export interface StartRequest {
  /** Absolute address of a multivariant playlist. */
  readonly url: string;
  /** Width of the player in device pixels; 0 where unknown. */
  readonly widthPx: number;
  /** Called where the stream turns out to be the engine's from the beginning. */
  readonly orElse: () => void;
  /** Called where nobody has come for it in time. */
  readonly drop: () => void;
}

/** A stream whose beginning is being fetched, for a player that may still be to come. */
export interface Start {
  /** How it begins. Nothing, or rejected, where the stream is the engine's from the beginning. */
  readonly beginning: Promise<Beginning | undefined>;
  /** What has been fetched so far, for the engine, by {@link earlyKey}. */
  readonly answers: Map<string, EarlyAnswer>;
  /** Fetches no more. */
  readonly end: () => void;
  /** The beginning is wanted, and complete: from now on only `end` ends it. */
  readonly keep: () => void;
}

/** How a stream begins, and its tracks, of which the first segments are on their way. */
export interface Beginning {
  readonly plan: StartPlan;
  readonly lanes: readonly Lane[];
}

/** After this time a beginning that isn't complete, or that nobody has come for, is dropped. */
const WAIT_MS = 15_000;

/** Begins to fetch the beginning of a stream. */
export function prepareStart({ url, widthPx, orElse, drop }: StartRequest): Start {
  const fetching = new AbortController();
  const { signal } = fetching;
  const end = () => fetching.abort();
  const timer = setTimeout(() => {
    drop();
    end();
  }, WAIT_MS);
  const answers = new Map<string, EarlyAnswer>();
  const get = async (piece: Piece) => {
    const answer = await fetchPiece(piece, signal);
    answers.set(earlyKey(piece.url, piece.range), answer);
    return answer;
  };
  const around = {
    bandwidthBps: recallBandwidth(() => localStorage, Date.now()),
    widthPx,
    canPlay: (mimeType: string) => MediaSource.isTypeSupported(mimeType),
  };
  const beginning = planStart(url, around, get).then((plan) => {
    if (!plan) return void orElse();
    const { bitrateBps } = plan.variant;
    return { plan, lanes: plan.tracks.map((track) => createLane(get(track.init), track, bitrateBps, signal)) };
  });
  beginning.catch(orElse);
  return { beginning, answers, end, keep: () => clearTimeout(timer) };
}

import { BEAT_FORMAT_VERSION, type Beat } from '@playhead/contract/beats';
import { BeatSchema, ReportSchema } from '@playhead/contract/beats/schema';
import Type from 'typebox';
import { Compile } from 'typebox/compile';

/** One of a report's groups: its token and, for each of its beats, the beat or where it departs from the format. */
export interface ParsedGroup {
  readonly token: string;
  readonly beats: readonly ParsedBeat[];
}

/** A beat of the documented format, or what can be said about something else. */
export type ParsedBeat =
  | { readonly ok: true; readonly beat: Beat }
  | { readonly ok: false; readonly viewId: string; readonly seq: number; readonly fault: string };

/** A report whose outer form is right. */
export type ParsedReport =
  | {
      readonly ok: true;
      readonly sentAtMs: number;
      /** 0 where the sender does not tell. */
      readonly rttMs: number;
      readonly groups: readonly ParsedGroup[];
    }
  | { readonly ok: false; readonly kind: 'malformed' | 'unsupported_version'; readonly details: string };

const GROUP = ReportSchema.properties.groups.items;

/** The report without a look into its beats, so that one broken beat does not take the others with it. */
const EnvelopeSchema = Type.Object(
  {
    ...ReportSchema.properties,
    groups: Type.Array(
      Type.Object(
        {
          ...GROUP.properties,
          token: Type.Optional(GROUP.properties.token),
          beats: Type.Array(Type.Unknown(), { minItems: 1, maxItems: 100 }),
        },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: 20 },
    ),
  },
  { additionalProperties: false },
);

const envelope = Compile(EnvelopeSchema);
const beatFormat = Compile(BeatSchema);

/** Reads a report's body. Whatever it holds, this gives an answer and never throws. */
export const parseReport = (body: string): ParsedReport => {
  const json = parseJson(body);
  if (json === undefined) return malformed('The body is not JSON.');
  const version = versionOf(json);
  if (version !== undefined && version !== BEAT_FORMAT_VERSION) {
    return {
      ok: false,
      kind: 'unsupported_version',
      details: `/v is ${version}; this server knows ${BEAT_FORMAT_VERSION}.`,
    };
  }
  if (!envelope.Check(json)) return malformed(faultOf(envelope.Errors(json), ''));
  const groups = json.groups.map(({ token, beats }, groupIndex) => ({
    token: token ?? '',
    beats: beats.map((beat, index) => parseBeat(beat, `/groups/${groupIndex}/beats/${index}`)),
  }));
  return { ok: true, sentAtMs: json.sentAtMs, rttMs: json.rttMs ?? 0, groups };
};

const parseBeat = (beat: unknown, path: string): ParsedBeat =>
  beatFormat.Check(beat)
    ? { ok: true, beat }
    : { ok: false, ...nameOf(beat), fault: faultOf(beatFormat.Errors(beat), path) };

const parseJson = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
};

const versionOf = (json: unknown): number | undefined =>
  typeof json === 'object' && json !== null && 'v' in json && Number.isInteger(json.v) ? Number(json.v) : undefined;

/** As much as a broken beat says about which one it is; -1 where it has no number. */
const nameOf = (beat: unknown): { readonly viewId: string; readonly seq: number } => {
  const { viewId, seq } = (typeof beat === 'object' && beat !== null ? beat : {}) as Record<string, unknown>;
  return {
    viewId: typeof viewId === 'string' ? viewId.slice(0, 36) : '',
    seq: Number.isSafeInteger(seq) ? Number(seq) : -1,
  };
};

const malformed = (details: string): ParsedReport => ({ ok: false, kind: 'malformed', details });

type Fault = ReturnType<typeof beatFormat.Errors>[number];

const faultOf = (faults: readonly Fault[], path: string): string => {
  const [fault] = faults;
  if (fault === undefined) return `${path || '/'} is not in the documented format.`;
  const place = path + fault.instancePath || '/';
  // What must not be there is checked against the schema `false`.
  return fault.keyword === 'boolean' ? `${place} is not known.` : `${place} ${fault.message}.`;
};

import Type, { type TSchema } from 'typebox';

/** The success envelope around a result. */
export const successOf = <Result extends TSchema>(result: Result) =>
  Type.Object({ code: Type.Literal('200'), message: Type.String(), result });

/** The success envelope where there is no result. */
export const SuccessSchema = Type.Object({ code: Type.Literal('200'), message: Type.String() });

/** The error envelope. `details` says what is wrong with this request and what to do. */
export const ErrorSchema = Type.Object({
  error: Type.Object({
    errorCode: Type.String({
      description: 'Gateway code (100 to 900), business code (4100 to 4805), or one of the native endpoints (4901 on).',
    }),
    message: Type.String(),
    details: Type.Optional(Type.String()),
    faults: Type.Optional(
      Type.Array(Type.Object({ path: Type.String(), expected: Type.String(), found: Type.String() }), {
        description: 'Each fault of a document with its path, where it was looked at as a whole.',
      }),
    ),
  }),
});

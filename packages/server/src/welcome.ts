import type { FirstAccount } from './start-server.ts';

/** What the owner of a new installation reads once: how to get in. */
export const greeting = ({ email, password, accessKey, secretKey }: FirstAccount): string =>
  block([
    'Your first account. This is shown once: keep it.',
    '',
    `E-mail         ${email}`,
    `Password       ${password}`,
    `Access key     ${accessKey}`,
    `Secret key     ${secretKey}`,
  ]);

/** What a person reads when the server is ready: where to go. */
export const directions = (publicUrl: string): string =>
  block([
    `Playhead is ready at ${publicUrl}`,
    '',
    `Console        ${publicUrl}/console/`,
    `Demo page      ${publicUrl}/demo`,
    `API reference  ${publicUrl}/reference`,
  ]);

const block = (lines: readonly string[]) =>
  ['', ...lines.map((line) => (line === '' ? '' : `  ${line}`)), ''].join('\n');

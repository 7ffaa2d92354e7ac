// @ts-check
import { join } from 'node:path';

/**
 * The built server, which Node runs as it is.
 * @param {string} root
 */
export const serverFile = (root) => join(root, 'packages/server/dist/main.js');

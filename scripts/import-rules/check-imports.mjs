// @ts-check
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, posix } from 'node:path';
import { matchesAny } from './globs.mjs';
import { readReferences } from './references.mjs';
import { TEST_FILES } from './rules.mjs';

/** @typedef {import('./rules.mjs').ImportRule} ImportRule */

/**
 * One import that a rule refuses. `target` is written as in rules.mjs, `file` relative to the root.
 * @typedef {{ rule: string, file: string, line: number, target: string, message: string }} Violation
 */

const ROOMS = ['packages', 'e2e', 'bench'];
const SOURCE = /\.[cm]?[jt]sx?$/;
const NOT_OURS = /(?:^|\/)(?:node_modules|dist)\//;

/**
 * Holds every source under packages/, e2e/ and bench/ to the rules.
 *
 * @param {string} root
 * @param {readonly ImportRule[]} rules
 * @returns {{ files: number, violations: readonly Violation[] }}
 */
export function checkImports(root, rules) {
  const files = ROOMS.flatMap((room) => listSources(root, room));
  return { files: files.length, violations: files.flatMap((file) => checkFile(root, file, rules)) };
}

/**
 * A violation for people: where, what, and what to do.
 * @param {Violation} violation
 */
export function describeViolation({ rule, file, line, target, message }) {
  return `${file}:${line} reaches for ${target}\n  ${rule}: ${message}`;
}

/** @param {string} root @param {string} room @returns {readonly string[]} */
function listSources(root, room) {
  if (!existsSync(join(root, room))) return [];
  const names = readdirSync(join(root, room), { recursive: true, encoding: 'utf8' }).sort();
  return names.map((name) => posix.join(room, name)).filter((path) => SOURCE.test(path) && !NOT_OURS.test(path));
}

/** @param {string} root @param {string} file @param {readonly ImportRule[]} rules @returns {readonly Violation[]} */
function checkFile(root, file, rules) {
  const binding = rules.filter((rule) => binds(rule, file));
  if (binding.length === 0) return [];
  return readReferences(file, readFileSync(join(root, file), 'utf8')).flatMap(({ specifier, isType, line }) => {
    const target = toTarget(file, specifier);
    const broken = binding.filter((rule) => refuses(rule, target, isType));
    return broken.map(({ name, message }) => ({ rule: name, file, line, target, message }));
  });
}

/** @param {ImportRule} rule @param {string} file */
function binds({ files, except = [], bindsTests = false }, file) {
  return matchesAny(file, files) && !matchesAny(file, except) && (bindsTests || !matchesAny(file, TEST_FILES));
}

/** @param {ImportRule} rule @param {string} target @param {boolean} isType */
function refuses({ forbids, allows = [], allowsTypes = false }, target, isType) {
  return matchesAny(target, forbids) && !matchesAny(target, allows) && !(allowsTypes && isType);
}

/**
 * What a specifier names, written as rules write it.
 *
 * @param {string} file the importing one, relative to the root
 * @param {string} specifier
 */
export function toTarget(file, specifier) {
  if (specifier.startsWith('.')) return toPath(file, specifier);
  if (specifier.startsWith('@playhead/') || specifier.startsWith('global:')) return specifier;
  if (isBuiltin(specifier)) return specifier.startsWith('node:') ? specifier : `node:${specifier}`;
  return `npm:${specifier}`;
}

/** @param {string} file @param {string} specifier */
function toPath(file, specifier) {
  const path = posix.join(posix.dirname(file), specifier);
  return packageOf(path) === packageOf(file) ? path : `outside:${path}`;
}

/** The folder of the package that a file belongs to. @param {string} path */
function packageOf(path) {
  const [room = '', name = ''] = path.split('/');
  return room === 'packages' ? `${room}/${name}` : room;
}

import type { DeploymentChange } from '@playhead/contract/api';
import type { JsonObject } from '../../store/relational/index.ts';
import { isRecord } from '../is-record.ts';
import { entryPath, indexPath } from './option-path.ts';

/**
 * In which places two options documents differ, sorted by path. Objects are looked into, so a group that was added is listed
 * option by option; lists are compared by index, and an entry that only one side has is one difference.
 *
 * @returns nothing where the documents are equal.
 */
export const diffOptions = (before: JsonObject, after: JsonObject): readonly DeploymentChange[] =>
  compareRecords('', before, after);

function compare(path: string, before: unknown, after: unknown): readonly DeploymentChange[] {
  if (isRecord(before) && isRecord(after)) return compareRecords(path, before, after);
  if (Array.isArray(before) && Array.isArray(after)) return compareLists(path, before, after);
  if (before === undefined && isFilled(after)) return compareRecords(path, {}, after);
  if (after === undefined && isFilled(before)) return compareRecords(path, before, {});
  return before === after ? [] : [toChange(path, before, after)];
}

function compareRecords(path: string, before: JsonObject, after: JsonObject): readonly DeploymentChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names.flatMap((name) => compare(entryPath(path, name), own(before, name), own(after, name)));
}

function compareLists(
  path: string,
  before: readonly unknown[],
  after: readonly unknown[],
): readonly DeploymentChange[] {
  const indices = Array.from({ length: Math.max(before.length, after.length) }, (_, index) => index);
  return indices.flatMap((index) => {
    const isOnBothSides = index < before.length && index < after.length;
    const differ = isOnBothSides ? compare : changeOf;
    return differ(indexPath(path, index), before[index], after[index]);
  });
}

const changeOf = (path: string, before: unknown, after: unknown) => [toChange(path, before, after)];

function toChange(path: string, before: unknown, after: unknown): DeploymentChange {
  if (before === undefined) return { path, kind: 'added', after };
  return after === undefined ? { path, kind: 'removed', before } : { path, kind: 'changed', before, after };
}

const isFilled = (value: unknown): value is JsonObject => isRecord(value) && Object.keys(value).length > 0;

/** What the document itself holds: its prototype has names too. */
const own = (record: JsonObject, name: string): unknown => (Object.hasOwn(record, name) ? record[name] : undefined);

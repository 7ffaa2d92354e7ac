import type { ListShape, MapShape, ObjectShape, Shape } from '../shapes/shape.ts';
import { isObject, isOfKind, isWithinLimits, type JsonObject } from './fits.ts';
import { pathTo } from './path-to.ts';
import type { Report } from './report.ts';

/**
 * Compares a value with its shape and reports every fault and every unknown key. Goes only as deep as the shape does, and once through
 * the value: what is unknown, or of another kind than the shape, is not looked into.
 */
export function checkValue(shape: Shape, value: unknown, path: string, report: Report): void {
  const meant = shape.kind === 'either' ? shape.of.find((one) => isOfKind(one, value)) : shape;
  if (!meant || !isOfKind(meant, value)) {
    report.addFault(path, shape, value);
    return;
  }
  if (!isWithinLimits(meant, value)) report.addFault(path, shape, value);
  checkContents(meant, value, path, report);
}

function checkContents(shape: Shape, value: unknown, path: string, report: Report): void {
  if (shape.kind === 'list' && Array.isArray(value)) checkItems(shape, value, path, report);
  if (shape.kind === 'map' && isObject(value)) checkValues(shape, value, path, report);
  if (shape.kind === 'object' && isObject(value)) {
    checkFields(shape, value, path, report);
    checkRequired(shape, value, path, report);
  }
}

function checkItems({ of }: ListShape, items: readonly unknown[], path: string, report: Report): void {
  for (const [index, item] of items.entries()) checkValue(of, item, `${path}[${index}]`, report);
}

function checkValues({ of }: MapShape, value: JsonObject, path: string, report: Report): void {
  for (const [key, inner] of Object.entries(value)) checkValue(of, inner, pathTo(path, key), report);
}

function checkFields({ fields, isOpen }: ObjectShape, value: JsonObject, path: string, report: Report): void {
  for (const [key, inner] of Object.entries(value)) {
    // An own field: `constructor` and `__proto__` are keys like any other.
    const shape = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (shape && inner !== undefined) checkValue(shape, inner, pathTo(path, key), report);
    if (!shape && !isOpen) report.addUnknown(path, key);
  }
}

function checkRequired({ fields, required = [] }: ObjectShape, value: JsonObject, path: string, report: Report): void {
  for (const key of required) {
    const shape = fields[key];
    if (shape && value[key] === undefined) report.addFault(pathTo(path, key), shape, undefined);
  }
}

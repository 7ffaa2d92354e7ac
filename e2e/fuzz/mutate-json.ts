import type { Dice } from '../stage/dice.ts';
import { ODD_TEXTS, ODD_VALUES } from './odd-values.ts';

/** A value like the given one with a few things changed: members replaced, taken away, added, doubled or put deeper. */
export function mutateJson(value: unknown, dice: Dice): unknown {
  let mutated = structuredClone(value);
  for (let changes = dice.below(3); changes >= 0; changes -= 1) mutated = change(mutated, dice);
  return mutated;
}

function change(value: unknown, dice: Dice): unknown {
  if (typeof value !== 'object' || value === null || dice.chance(0.1)) return replaced(value, dice);
  if (Array.isArray(value)) return changeList(value, dice);
  return changeObject(value as Record<string, unknown>, dice);
}

const replaced = (value: unknown, dice: Dice): unknown =>
  dice.chance(0.85) ? dice.pick(ODD_VALUES) : dice.chance(0.5) ? [value] : { value };

function changeList(list: readonly unknown[], dice: Dice): unknown {
  if (list.length === 0 || dice.chance(0.2)) return [...list, dice.pick(ODD_VALUES)];
  const at = dice.below(list.length);
  if (dice.chance(0.3)) return [...list, ...list];
  if (dice.chance(0.2)) return list.toSpliced(at, 1);
  return list.with(at, change(list[at], dice));
}

function changeObject(object: Readonly<Record<string, unknown>>, dice: Dice): unknown {
  const keys = Object.keys(object);
  if (keys.length === 0 || dice.chance(0.15)) return { ...object, [dice.pick(ODD_TEXTS)]: dice.pick(ODD_VALUES) };
  const key = dice.pick(keys);
  if (dice.chance(0.2)) return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));
  return { ...object, [key]: change(object[key], dice) };
}

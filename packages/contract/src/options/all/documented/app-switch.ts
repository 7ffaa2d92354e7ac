import type { OptionDefinition } from '../../definition.ts';

/** A switch that VPE's apps alone honour. The apps need the Standard plan, so it is of that tier. */
export function appSwitch<const Group extends OptionDefinition['group'], const Key extends string>(
  group: Group,
  key: Key,
  title: OptionDefinition['title'],
  help: OptionDefinition['help'],
) {
  return [{ key, type: 'boolean', default: false, tier: 'standard', group, title, help }] as const;
}

import type { Environment } from '@playhead/contract/api';
import type { CommandOption } from '../command.ts';
import type { OptionValues } from '../option-values.ts';

const ENVIRONMENTS: Readonly<Record<string, Environment>> = {
  develop: 'develop',
  production: 'production',
  dev: 'develop',
  prod: 'production',
};

/** An option that names one of a player's environments, also in the API's short words. */
export const environmentOption = (help: string): CommandOption => ({
  type: 'string',
  placeholder: 'develop|production',
  choices: Object.keys(ENVIRONMENTS),
  help,
});

/** @throws UsageError where it is none. */
export function readEnvironment(values: OptionValues, name: string): Environment | undefined {
  const word = values.choice(name, Object.keys(ENVIRONMENTS));
  return word === undefined ? undefined : ENVIRONMENTS[word];
}

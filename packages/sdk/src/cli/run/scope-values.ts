import { given } from '../given.ts';
import type { OptionValues } from '../option-values.ts';
import { readEnvironment } from '../table/environment-option.ts';

/** The options that say which views are meant, as the API has them. */
export function readScope(values: OptionValues) {
  const filter = values.texts('filter');
  return given({
    player_no: values.count('player'),
    from: values.text('from'),
    to: values.text('to'),
    environment: readEnvironment(values, 'environment'),
    filter: filter.length === 0 ? undefined : filter,
    bots: values.choice('bots', ['exclude', 'include', 'only']),
  });
}

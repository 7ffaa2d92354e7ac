import { Toggle } from '@base-ui/react/toggle';
import { ToggleGroup } from '@base-ui/react/toggle-group';

interface SegmentedProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

const SEGMENT =
  'h-9 sm:h-7 grow cursor-pointer rounded-[5px] px-2.5 text-xs font-medium whitespace-nowrap text-muted select-none hover:text-ink ' +
  'data-pressed:bg-raised data-pressed:text-ink data-pressed:shadow-[0_0_0_1px_var(--color-line),0_1px_2px_#00000014]';

/** One choice out of a few, all in sight. Exactly one is chosen: choosing it again changes nothing. */
export function Segmented<Value extends string>({ label, value, choices, onChange }: SegmentedProps<Value>) {
  return (
    <ToggleGroup
      aria-label={label}
      value={[value]}
      onValueChange={([chosen]) => {
        const found = choices.find((choice) => choice.value === chosen);
        if (found !== undefined) onChange(found.value);
      }}
      className="inline-flex flex-wrap rounded-lg border border-line bg-sunken p-0.5"
    >
      {choices.map((choice) => (
        <Toggle key={choice.value} value={choice.value} className={SEGMENT}>
          {choice.label}
        </Toggle>
      ))}
    </ToggleGroup>
  );
}

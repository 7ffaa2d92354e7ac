import { rememberAs } from '../../appearance/remembered.ts';
import { SelectField } from '../../controls/select-field.tsx';
import { useAnalyticsMessages } from '../../i18n/analytics/analytics-messages.ts';
import { useAnalyticsView, ZONE_KEY } from './use-analytics-view.ts';

/** The time zone whose days and hours are shown. It is remembered in this browser, and part of the address. */
export function ZoneChoice() {
  const messages = useAnalyticsMessages();
  const [{ zone }, change] = useAnalyticsView();
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const names = [...new Set([own, 'UTC', zone, ...Intl.supportedValuesOf('timeZone')])];
  return (
    <SelectField
      label={messages.timeZone}
      value={zone}
      choices={names.map((name) => ({ value: name, label: name === own ? messages.timeZoneBrowser(name) : name }))}
      onChange={(chosen) => {
        rememberAs(ZONE_KEY, chosen);
        change({ tz: chosen });
      }}
    />
  );
}

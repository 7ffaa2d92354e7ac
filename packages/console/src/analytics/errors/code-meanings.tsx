import { PLAYER_ERRORS, type PlayerErrorCode } from '@playhead/contract/errors';
import { useAnalyticsMessages } from '../../i18n/analytics/analytics-messages.ts';
import { useLanguage } from '../../i18n/language-provider.tsx';

const CODES = Object.keys(PLAYER_ERRORS) as readonly PlayerErrorCode[];

/** What each error code means: what the player tells its viewer. */
export function CodeMeanings() {
  const { language } = useLanguage();
  const { errors: texts } = useAnalyticsMessages();
  return (
    <section className="min-w-0 rounded-lg border border-line bg-surface">
      <h3 className="px-4 pt-3 pb-1 font-semibold">{texts.meaning}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section aria-label={texts.meaning} tabIndex={0} className="max-h-96 overflow-y-auto">
        <dl>
          {CODES.map((code) => (
            <div key={code} className="grid grid-cols-[4rem_1fr] gap-x-3 border-t border-line px-4 py-2">
              <dt className="font-mono text-xs leading-5">{code}</dt>
              <dd>
                {PLAYER_ERRORS[code].title[language]}
                <span className="block text-xs text-muted">{PLAYER_ERRORS[code].message[language]}</span>
              </dd>
            </div>
          ))}
        </dl>
      </section>
    </section>
  );
}

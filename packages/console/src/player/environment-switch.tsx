import { Segmented } from '../controls/segmented.tsx';
import { useMessages } from '../i18n/language-provider.tsx';
import { usePlayerView } from './use-player-view.ts';

/** Production or Develop; the sections of a player's page share the choice. */
export function EnvironmentSwitch() {
  const messages = useMessages();
  const [{ environment }, change] = usePlayerView();
  return (
    <Segmented
      label={messages.environment}
      value={environment}
      choices={[
        { value: 'production', label: messages.production },
        { value: 'develop', label: messages.develop },
      ]}
      onChange={(chosen) => change({ environment: chosen })}
    />
  );
}

import { Popover } from '@base-ui/react/popover';
import { useRouteContext } from '@tanstack/react-router';
import { Bookmark, Trash2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Button, IconButton } from '../../../controls/button.tsx';
import { popupClass } from '../../../controls/menu-popup.tsx';
import { TextField } from '../../../controls/text-field.tsx';
import { useAnalyticsMessages } from '../../../i18n/analytics/analytics-messages.ts';
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { compactButtonClass } from '../compact-select.ts';
import { useAnalyticsView } from '../use-analytics-view.ts';
import { filterText } from './condition-text.ts';
import { forgetFilters, MAX_NAME_LENGTH, readSavedFilters, type SavedFilters, saveFilters } from './saved-filters.ts';

/** Filters that were saved under a name, to be used again, and a way to save those of now. */
export function SavedFiltersMenu() {
  const messages = useAnalyticsMessages();
  const { session } = useRouteContext({ from: '/console' });
  const [{ filters }, change] = useAnalyticsView();
  const [isOpen, setIsOpen] = useState(false);
  const [saved, setSaved] = useState(() => readSavedFilters(session.user_id));
  return (
    <Popover.Root open={isOpen} onOpenChange={setIsOpen}>
      <Popover.Trigger className={compactButtonClass}>
        <Bookmark aria-hidden className="size-3.5 text-muted" />
        {messages.savedFilters}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner align="start" sideOffset={6} collisionPadding={8} className="z-30">
          <Popover.Popup
            className={`${popupClass} max-h-(--available-height) w-[min(20rem,calc(100vw-1rem))] overflow-y-auto p-4`}
          >
            <Popover.Title className="font-semibold">{messages.savedFilters}</Popover.Title>
            <Popover.Description className="mb-3 text-xs text-muted">{messages.savedFiltersLead}</Popover.Description>
            {saved.length === 0 && <p className="text-muted">{messages.savedFiltersNone}</p>}
            <ul>
              {saved.map((each) => (
                <SavedEntry
                  key={each.name}
                  saved={each}
                  onUse={() => {
                    change({ filter: each.filters });
                    setIsOpen(false);
                  }}
                  onForget={() => setSaved(forgetFilters(session.user_id, each.name))}
                />
              ))}
            </ul>
            {filters.length > 0 && (
              <SaveForm onSave={(name) => setSaved(saveFilters(session.user_id, { name, filters }))} />
            )}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

interface SavedEntryProps {
  readonly saved: SavedFilters;
  readonly onUse: () => void;
  readonly onForget: () => void;
}

function SavedEntry({ saved, onUse, onForget }: SavedEntryProps) {
  const { language } = useLanguage();
  const messages = useAnalyticsMessages();
  return (
    <li className="-mx-2 flex items-center gap-1">
      <button
        type="button"
        onClick={onUse}
        className="min-w-0 grow cursor-pointer rounded px-2 py-1.5 text-left hover:bg-hover"
      >
        <span className="block font-medium break-words">{saved.name}</span>
        <span className="block truncate text-xs text-muted">
          {saved.filters.map((filter) => filterText(filter, language, messages)).join(', ')}
        </span>
      </button>
      <IconButton label={messages.savedForget(saved.name)} onClick={onForget}>
        <Trash2 aria-hidden className="size-3.5" />
      </IconButton>
    </li>
  );
}

function SaveForm({ onSave }: { readonly onSave: (name: string) => void }) {
  const messages = useAnalyticsMessages();
  const [name, setName] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsMissing(name.trim() === '');
    if (name.trim() === '') return;
    onSave(name.trim());
    setName('');
  };
  return (
    <form noValidate onSubmit={submit} className="mt-3 flex flex-col gap-2 border-t border-line pt-3">
      <h3 className="font-medium">{messages.saveFilters}</h3>
      <TextField
        name="name"
        label={messages.saveAs}
        maxLength={MAX_NAME_LENGTH}
        value={name}
        onValueChange={setName}
        autoComplete="off"
        problem={isMissing ? messages.saveNameMissing : undefined}
      />
      <Button type="submit">{messages.saveDo}</Button>
    </form>
  );
}

import { TextField } from '../../controls/text-field.tsx';
import { useMessages } from '../../i18n/language-provider.tsx';
import { type EmbedSource, isPlayable } from './embed-source.ts';

interface SourceFieldsProps {
  readonly source: EmbedSource;
  readonly onChange: (source: EmbedSource) => void;
}

/** What the code is to play. Without an address it plays what is deployed. */
export function SourceFields({ source, onChange }: SourceFieldsProps) {
  const messages = useMessages();
  const { src, title } = source;
  return (
    <div className="mb-5 grid gap-4 sm:grid-cols-[2fr_1fr]">
      <TextField
        name="src"
        label={messages.embedSource}
        hint={messages.embedSourceHint}
        problem={isPlayable(src) ? undefined : messages.embedSourceWrong}
        type="url"
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        maxLength={2000}
        placeholder="https://cdn.example.com/show/master.m3u8"
        value={src}
        onValueChange={(value) => onChange({ src: value, title })}
      />
      <TextField
        name="title"
        label={messages.embedSourceTitle}
        problem={undefined}
        autoComplete="off"
        maxLength={200}
        value={title}
        onValueChange={(value) => onChange({ src, title: value })}
      />
    </div>
  );
}

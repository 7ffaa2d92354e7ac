import { Plus } from 'lucide-react';
import { useId, useRef } from 'react';
import { Button } from '../controls/button.tsx';
import { FieldProblem } from '../controls/field-problem.tsx';
import { useMessages } from '../i18n/language-provider.tsx';
import { domainHint } from './domain-hint.ts';
import { DomainRow } from './domain-row.tsx';
import { MAX_DOMAINS } from './player-rules.ts';

interface DomainFieldsProps {
  readonly domains: readonly string[];
  readonly onChange: (domains: readonly string[]) => void;
  /** What the server says about the domains. */
  readonly problem: string | undefined;
}

/** The site domains of a player: one row each, added and removed up to the limit. */
export function DomainFields({ domains, onChange, problem }: DomainFieldsProps) {
  const messages = useMessages();
  const group = useRef<HTMLFieldSetElement>(null);
  const hintId = useId();
  const problemId = useId();
  const hints = domains.map((_, index) => domainHint(domains, index));
  // While a host is being typed its shape is always wrong, so that is said only after the server has refused.
  const shownHint = (index: number) => (hints[index] === 'shape' && problem === undefined ? undefined : hints[index]);
  // The server's code names no row: the ones that look wrong are marked, or all where none does.
  const isSuspect = (index: number) => hints.every((hint) => hint === undefined) || hints[index] !== undefined;
  const describedBy = problem === undefined ? hintId : `${problemId} ${hintId}`;

  const add = () => {
    onChange([...domains, '']);
    focusSoon(group.current, domains.length);
  };
  const remove = (index: number) => {
    onChange(domains.filter((_, other) => other !== index));
    focusSoon(group.current, Math.max(0, index - 1));
  };

  return (
    <fieldset ref={group} aria-describedby={describedBy} className="flex min-w-0 flex-col gap-2">
      <legend className="mb-1.5 font-medium">{messages.siteDomains}</legend>
      {domains.map((domain, index) => (
        <DomainRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its position; its text is controlled
          key={index}
          number={index + 1}
          domain={domain}
          hint={shownHint(index)}
          describedBy={describedBy}
          isInvalid={problem !== undefined && isSuspect(index)}
          onChange={(typed) => onChange(domains.map((other, at) => (at === index ? typed : other)))}
          onRemove={domains.length > 1 ? () => remove(index) : undefined}
        />
      ))}
      {problem !== undefined && (
        <div id={problemId} role="alert">
          <FieldProblem>{problem}</FieldProblem>
        </div>
      )}
      <p id={hintId} className="text-xs text-muted">
        {messages.siteDomainsHint(MAX_DOMAINS)}
      </p>
      {domains.length < MAX_DOMAINS && (
        <Button look="quiet" className="-ml-3.5 self-start" onClick={add}>
          <Plus aria-hidden className="size-4" />
          {messages.addDomain}
        </Button>
      )}
    </fieldset>
  );
}

function focusSoon(group: HTMLElement | null, index: number): void {
  requestAnimationFrame(() => group?.querySelectorAll<HTMLInputElement>('input')[index]?.focus());
}

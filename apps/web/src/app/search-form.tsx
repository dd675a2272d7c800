/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a combobox whose options lead somewhere is no select */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRouter, useRouterState } from '@tanstack/react-router';
import { useEffect, useId, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { SuggestDoc, type SuggestQuery } from '../gql/app.ts';
import { useT } from '../i18n/language.ts';
import { Icon } from '../ui/icon.tsx';
import { queryOf } from './api.ts';
import { messages } from './messages.ts';
import { listOf } from './search-params.ts';
import { thingIcon } from './work/things.ts';

type Suggestion = SuggestQuery['suggest'][number];

/** Fewer letters fit everything. */
const SHORTEST = 2;
/** A pause in typing, in ms. */
const PAUSE = 120;

/** `/` puts the cursor in the search field, wherever someone is not typing already. */
function useSlash(focus: () => void): void {
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => {
      const at = event.target as HTMLElement;
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || at.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName)) return;
      event.preventDefault();
      focus();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [focus]);
}

/** What someone may be typing, asked after a pause. */
function useSuggestions(text: string): readonly Suggestion[] {
  const [asked, setAsked] = useState('');
  const typed = text.trim();
  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  const { data } = useQuery({ ...queryOf(SuggestDoc, { text: asked }), enabled: asked.length >= SHORTEST, placeholderData: keepPreviousData, retry: false });
  return typed.length >= SHORTEST && asked.length >= SHORTEST ? (data?.suggest ?? []) : [];
}

/** Where a press on a suggestion leads. */
const addressOf = ({ url, text }: Suggestion) => url ?? `/zoeken?${new URLSearchParams({ q: text })}`;

/**
 * Search is in the header of every page; `/` focuses it. After two letters it suggests words and titles: arrows walk
 * through them, Enter goes there, Escape closes them. Without choosing one, Enter searches.
 */
export function SearchForm() {
  const t = useT(messages);
  const router = useRouter();
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const [asked = ''] = useRouterState({
    select: ({ location }) => (location.pathname === '/zoeken' ? listOf((location.search as Record<string, unknown>)['q']) : []),
  });
  const [text, setText] = useState(asked);
  const [seen, setSeen] = useState(asked);
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  if (seen !== asked) {
    setSeen(asked);
    setText(asked);
  }
  const suggestions = useSuggestions(open ? text : '');
  const shown = open && suggestions.length > 0;
  const [focus] = useState(() => () => {
    field.current?.focus();
    field.current?.select();
  });
  useSlash(focus);

  const close = () => {
    setOpen(false);
    setAt(-1);
  };
  const go = (address: string) => {
    close();
    router.history.push(address);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const chosen = shown ? suggestions[at] : undefined;
    go(chosen ? addressOf(chosen) : `/zoeken?${new URLSearchParams({ q: text.trim() })}`);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape' && shown) {
      event.preventDefault(); // the browser would empty the field
      return close();
    }
    if (!step) return;
    event.preventDefault();
    setOpen(true);
    if (shown) setAt((now) => ((now + 1 + step + suggestions.length + 1) % (suggestions.length + 1)) - 1);
  };

  return (
    <search className="band-search">
      <form className="search" action="/zoeken" onSubmit={submit}>
        <Icon name="search" />
        <input
          ref={field}
          type="search"
          name="q"
          aria-label={t.search}
          placeholder={t.search}
          autoComplete="off"
          value={text}
          role="combobox"
          aria-expanded={shown}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={shown && at >= 0 ? `${id}-${at}` : undefined}
          onChange={(e) => {
            setText(e.target.value);
            setOpen(true);
            setAt(-1);
          }}
          onKeyDown={onKeyDown}
          onBlur={close}
        />
        <kbd className="only-wide" aria-hidden="true">
          /
        </kbd>
      </form>
      <div className="pop suggest" id={`${id}-list`} role="listbox" aria-label={t.suggestions} hidden={!shown}>
        {suggestions.map((suggestion, i) => (
          // Pressing must not take the focus from the field, or the list closes before the click.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field has the keys
          <div
            key={`${suggestion.kind} ${suggestion.url ?? suggestion.text}`}
            id={`${id}-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === at}
            className="pop-item"
            data-focused={i === at || undefined}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => go(addressOf(suggestion))}
          >
            <Icon name={thingIcon(suggestion.kind)} />
            <span>{suggestion.text}</span>
          </div>
        ))}
      </div>
      <output className="vh">{shown ? t.suggestionCount(suggestions.length) : ''}</output>
    </search>
  );
}

// One box for taxa and places: type, choose with the arrows, open with Enter.
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { queries } from '../../api/queries';
import type { PlaceSuggestion, TaxonSuggestion } from '../../api/types';
import { useGo } from '../../parts/Go';
import { paths } from '../../paths';
import { Icon, Silhouette } from '../../primitives/Icon';
import { needFaces } from '../../theme/scripts';
import { useWords } from '../../words';
import css from './FindFact.module.css';
import { AppendixMark } from './Marks';

interface Option {
  key: string;
  href: string;
  shown: ReactNode;
}

export function FindFact() {
  const { t } = useWords();
  const go = useGo();
  const id = useId();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const [asked] = useDebouncedValue(text.trim(), 120);
  const taxa = useQuery({ ...queries.taxaFitting(asked), enabled: asked !== '' });
  const places = useQuery({ ...queries.placesFitting(asked), enabled: asked !== '' });
  const ofTaxa = (asked && taxa.data ? taxa.data.items : []).map(taxonOption);
  const ofPlaces = (asked && places.data ? places.data.items : []).map(placeOption);
  const options = [...ofTaxa, ...ofPlaces];
  const known = asked !== '' && asked === text.trim() && taxa.isSuccess && places.isSuccess && !taxa.isPlaceholderData && !places.isPlaceholderData;
  const shown = open && text.trim() !== '' && (options.length > 0 || known);
  useEffect(() => setAt(-1), [asked]);

  const follow = (option: Option | undefined) => {
    if (!option) return;
    setOpen(false);
    setText('');
    go(option.href);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (options.length > 0) setAt((at + step + options.length + (at < 0 && step < 0 ? 1 : 0)) % options.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (at >= 0 || known) follow(options[Math.max(at, 0)]);
    } else if (event.key === 'Escape' && open) {
      event.stopPropagation();
      setOpen(false);
    }
  };
  const line = (option: Option, index: number) => (
    // Mouse-down keeps the focus in the box, so that the list does not close before the click.
    <li key={option.key} id={`${id}-${index}`} role="option" aria-selected={index === at} className={css.option} onMouseDown={(e) => e.preventDefault()} onClick={() => follow(option)}>
      {option.shown}
    </li>
  );

  return (
    <search className={css.find}>
      <label htmlFor={`${id}-box`} className={css.label}>{t('reference.search')}</label>
      <div className={css.box}>
        <Icon mark="search" className={css.icon} />
        <input
          id={`${id}-box`} className={css.input} type="text" role="combobox" aria-expanded={shown} aria-controls={`${id}-list`} aria-autocomplete="list"
          aria-activedescendant={shown && at >= 0 ? `${id}-${at}` : undefined} aria-describedby={`${id}-help`}
          value={text} onChange={(e) => { setText(e.target.value); setOpen(true); }} onKeyDown={onKey} onFocus={() => setOpen(true)} onBlur={() => setOpen(false)}
          placeholder={t('reference.searchHint')} autoComplete="off" spellCheck={false} maxLength={200} dir={text ? 'auto' : undefined}
        />
        <div className={css.list} data-open={shown || undefined}>
          <div id={`${id}-list`} role="listbox" aria-label={t('reference.search')}>
            {shown && ofTaxa.length > 0 && <ul role="group" aria-label={t('reference.taxa')} data-title={t('reference.taxa')}>{ofTaxa.map(line)}</ul>}
            {shown && ofPlaces.length > 0 && <ul role="group" aria-label={t('reference.places')} data-title={t('reference.places')}>{ofPlaces.map((o, i) => line(o, ofTaxa.length + i))}</ul>}
          </div>
          {shown && options.length === 0 && <p className={css.none}>{t('reference.searchNone')}</p>}
        </div>
      </div>
      <p id={`${id}-help`} className={css.help}>{t('reference.searchHelp')}</p>
      <span className="unseen" role="status">{shown ? t('reference.searchCount', { count: options.length }) : ''}</span>
    </search>
  );
}

function taxonOption(taxon: TaxonSuggestion): Option {
  return { key: `taxon ${taxon.name}`, href: paths.taxon(taxon.name), shown: <TaxonLine taxon={taxon} /> };
}

function TaxonLine({ taxon }: { taxon: TaxonSuggestion }) {
  const { t } = useWords();
  needFaces(taxon.fits);
  const telling = [taxon.name, taxon.common ?? ''].every((name) => name.toLowerCase() !== taxon.fits.toLowerCase());
  return (
    <>
      <Silhouette group={`${taxon.common ?? ''} ${taxon.name}`} />
      <span className={css.names}>
        <span><i>{taxon.name}</i>{taxon.common && <span className={css.common}>{taxon.common}</span>}</span>
        {telling && <span className={css.fits}>{t('reference.fits')} <bdi lang={taxon.language || undefined}>{taxon.fits}</bdi></span>}
      </span>
      <AppendixMark set={taxon.appendix} />
    </>
  );
}

function placeOption(place: PlaceSuggestion): Option {
  return { key: `place ${place.key}`, href: paths.place(place.key), shown: <PlaceLine place={place} /> };
}

function PlaceLine({ place }: { place: PlaceSuggestion }) {
  const { code, f } = useWords();
  return (
    <>
      <Icon mark="globe" />
      <span className={css.names}>
        <span>{place.name}{place.code && <span className={css.common}>{place.code}</span>}</span>
        <span className={css.fits}>{code('placeKind', place.kind)}{place.kind !== 'country' && place.country && <> · {f.country(place.country)}</>}</span>
      </span>
    </>
  );
}

// Try a text: one cell of a table, what stands beside it, and what it becomes.
import { Button, Textarea, TextInput } from '@mantine/core';
import { useRouterState } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useReadText } from '../../../api/changes';
import type { TextContext } from '../../../api/types';
import { useGo } from '../../../parts/Go';
import { Trouble } from '../../../parts/Loaded';
import { paths } from '../../../paths';
import { Empty } from '../../../primitives/Empty';
import { useWords } from '../../../words';
import { ReferenceHead } from '../ReferenceHead';
import css from './ReadPage.module.css';
import { Result } from './Result';

const KINDS = ['taxon', 'place', 'quantity', 'date', 'identifier'] as const;
type Kind = (typeof KINDS)[number];

/** What may say more about a text of each kind, as beside a column of a table. */
const BESIDE: Record<Kind, (keyof TextContext)[]> = {
  taxon: ['origin', 'on'],
  place: ['country', 'mode'],
  quantity: ['unit', 'product', 'species', 'country', 'on'],
  date: [],
  identifier: ['country'],
};

/** Texts as people write them, one of each sort of trouble. */
const EXAMPLES: Record<Kind, { text: string; context?: TextContext }[]> = {
  taxon: [{ text: 'P. tetradactyla' }, { text: 'chuan shan jia' }, { text: 'Loxodonta africana', context: { on: '2019-06-01' } }, { text: 'padauk' }],
  place: [{ text: 'Nairobi JKIA' }, { text: 'Móng Cái border gate' }, { text: "Port Klang, M'sia" }],
  quantity: [{ text: 'approx. 2 tonnes', context: { product: 'scales', species: 'pangolin' } }, { text: '12 sacks (600 kg)' }, { text: '1,5 t' }],
  date: [{ text: 'early March 2012' }, { text: '12/03/2562' }, { text: '41275' }],
  identifier: [{ text: 'MSKU 904 875-0' }, { text: '0712 345 678', context: { country: 'KE' } }, { text: 'DE89 3704 0044 0532 0130 00' }],
};

export function ReadPage() {
  const { t, code } = useWords();
  const go = useGo();
  const asked = new URLSearchParams(useRouterState({ select: (s) => s.location.searchStr })).get('kind');
  const kind = KINDS.find((known) => known === asked) ?? 'taxon';
  const [text, setText] = useState('');
  const [context, setContext] = useState<TextContext>({});
  const [empty, setEmpty] = useState(false);
  const reading = useReadText();
  const read = (text: string, context: TextContext) => {
    const beside = Object.fromEntries(BESIDE[kind].flatMap((field) => (context[field] ? [[field, context[field]]] : [])));
    reading.mutate({ kind, text, context: beside });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setEmpty(text.trim() === '');
    if (text.trim() !== '') read(text, context);
  };
  const take = (example: { text: string; context?: TextContext }) => {
    setText(example.text);
    setContext(example.context ?? {});
    setEmpty(false);
    read(example.text, example.context ?? {});
  };
  const change = (next: string) => {
    reading.reset();
    setContext({});
    setText('');
    go(paths.read(next), 'replace');
  };
  return (
    <div className={css.page}>
      <title>{`${t('reference.read')} – ${t('frame.product')}`}</title>
      <ReferenceHead />
      <h1>{t('reference.read')}</h1>
      <p className={css.lead}>{t('reference.readLead')}</p>
      <div className={css.columns}>
        <form className={css.form} onSubmit={submit} noValidate>
          <fieldset className={css.kinds}>
            <legend className={css.label}>{t('reference.readKind')}</legend>
            <div>
              {KINDS.map((k) => (
                <label key={k} data-chosen={k === kind || undefined}>
                  <input type="radio" name="kind" className="unseen" checked={k === kind} onChange={() => change(k)} />{code('textKind', k)}
                </label>
              ))}
            </div>
          </fieldset>
          <Textarea
            label={t('reference.readText')} value={text} onChange={(e) => setText(e.currentTarget.value)} autosize minRows={2} maxRows={6} spellCheck={false}
            error={empty ? t('reference.readNeeded') : text.length > 500 ? t('reference.readTooLong') : undefined}
            onKeyDown={(e) => { if (e.key === 'Enter' && !e.shiftKey) submit(e); }}
          />
          <div>
            <p className={css.label}>{t('reference.readExamples')}</p>
            <ul className={css.examples}>
              {EXAMPLES[kind].map((example) => <li key={example.text}><button type="button" onClick={() => take(example)}>{t('reference.readExample', { text: example.text })}</button></li>)}
            </ul>
          </div>
          {BESIDE[kind].length > 0 && (
            <fieldset className={css.beside}>
              <legend className={css.label}>{t('reference.readContext')}</legend>
              {BESIDE[kind].map((field) => (
                <TextInput key={field} label={code('beside', field)} value={context[field] ?? ''} maxLength={500} onChange={(e) => { const { value } = e.currentTarget; setContext((before) => ({ ...before, [field]: value })); }} />
              ))}
            </fieldset>
          )}
          <div><Button type="submit" loading={reading.isPending} disabled={text.length > 500}>{t('reference.readDo')}</Button></div>
        </form>
        <div aria-live="polite">
          {reading.isError && <Trouble error={reading.error} />}
          {reading.data && <Result read={reading.data} />}
          {!reading.data && !reading.isError && !reading.isPending && <div className={css.hint}><Empty title={t('reference.readHintTitle')} text={t('reference.readHint')} /></div>}
        </div>
      </div>
    </div>
  );
}

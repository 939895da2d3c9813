// The names of a taxon, a line a language, each word in its own script and with what it may not do.
import type { TaxonNameView, TaxonPage } from '../../../api/types';
import { Go } from '../../../parts/Go';
import { paths } from '../../../paths';
import { needFaces } from '../../../theme/scripts';
import { useWords } from '../../../words';
import { MemoryMark } from '../Marks';
import css from './Names.module.css';

export function Names({ taxon }: { taxon: TaxonPage }) {
  const { t, f } = useWords();
  const languages = [...new Set(taxon.names.map((name) => name.language))];
  const above = taxon.higher.filter((higher) => higher.known && higher.rank !== 'class');
  return (
    <>
      <table className={css.names}>
        <thead className="unseen"><tr><th scope="col">{t('reference.language')}</th><th scope="col">{t('reference.names')}</th></tr></thead>
        <tbody>
          {languages.map((language) => {
            const names = taxon.names.filter((name) => name.language === language);
            return (
              <tr key={language}>
                <th scope="row">{language === 'la' ? t('reference.scientific') : f.language(language)}</th>
                <td><ul>{names.map((name) => <Name key={name.name} name={name} />)}</ul></td>
                <td>{names.every((name) => name.from_memory) && <MemoryMark />}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {above.length > 0 && (
        <p className={css.above}>{t('reference.namesAbove')} {above.map((higher) => <Go key={higher.name} href={paths.taxon(higher.name)}>{higher.name}</Go>)}</p>
      )}
    </>
  );
}

function Name({ name }: { name: TaxonNameView }) {
  const { code } = useWords();
  needFaces(name.name);
  const told = name.kind === 'name' || name.kind === 'synonym' ? '' : code('nameKind', name.kind);
  return (
    <li>
      <bdi lang={name.language} className={css.name} data-latin={name.language === 'la' || undefined}>{name.name}</bdi>
      {told && <span className={css.told}>{told}</span>}
    </li>
  );
}

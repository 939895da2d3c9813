// The first rows: each field as it stands in the file, and as it will be.
import type { PreviewRow } from '../../../api/types';
import { Normal, Said } from '../../../parts/Stated';
import { Section } from '../../../primitives/Section';
import { useWords } from '../../../words';
import css from './ImportPage.module.css';

export function Preview({ rows }: { rows: PreviewRow[] }) {
  const { t, f } = useWords();
  if (rows.length === 0) return null;
  return (
    <Section title={t('imports.preview')}>
      {rows.map((row) => (
        <div key={row.row} className={css.row}>
          <h3>{t('imports.previewRow', { row: f.number(row.row) })}</h3>
          <table className={css.fields}>
            <colgroup><col /><col /><col /></colgroup>
            <thead className="unseen"><tr><th scope="col">{t('imports.mappingCol.field')}</th><th scope="col">{t('stated.asReported')}</th><th scope="col">{t('stated.asNormalised')}</th></tr></thead>
            <tbody>
              {row.fields.map((field, i) => (
                <tr key={i}>
                  <th scope="row">{field.field}</th>
                  <td><Said text={field.value.raw} /></td>
                  <td>{field.value.normal == null ? <i className={css.small}>{t('stated.notUnderstood')}</i> : <Normal value={field.value} />}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ))}
    </Section>
  );
}

// The way into the reference: search, the groups that one meets most, and the other two parts.
import { Go } from '../../parts/Go';
import { paths } from '../../paths';
import { Icon, Silhouette } from '../../primitives/Icon';
import { useWords } from '../../words';
import { ReferenceHead } from './ReferenceHead';
import css from './ReferencePage.module.css';

/** Accepted names that this page begins with, each with the outline of its group. */
const BEGIN = [
  ['Manidae', 'pangolin'], ['Elephantidae', 'elephant'], ['Rhinocerotidae', 'rhino'], ['Panthera tigris', 'tiger'],
  ['Psittacus erithacus', 'parrot'], ['Eretmochelys imbricata', 'turtle'], ['Anguilla anguilla', 'eel'], ['Dalbergia', 'rosewood'],
] as const;

export function ReferencePage() {
  const { t } = useWords();
  return (
    <div className={css.page}>
      <title>{`${t('reference.title')} – ${t('frame.product')}`}</title>
      <h1>{t('reference.title')}</h1>
      <p className={css.lead}>{t('reference.lead')}</p>
      <ReferenceHead />
      <h2>{t('reference.begin')}</h2>
      <p className={css.small}>{t('reference.beginLead')}</p>
      <ul className={css.begin}>
        {BEGIN.map(([name, group]) => (
          <li key={name}><Go href={paths.taxon(name)}><Silhouette group={group} /><span>{t(`reference.beginWith.${group}`)}<i>{t(`reference.beginName.${group}`)}</i></span></Go></li>
        ))}
      </ul>
      <div className={css.doors}>
        <Go href={paths.factors()}><Icon mark="columns" size={20} /><span><b>{t('reference.partFactors')}</b>{t('reference.doorFactors')}</span></Go>
        <Go href={paths.lists()}><Icon mark="search" size={20} /><span><b>{t('lists.part')}</b>{t('lists.door')}</span></Go>
        <Go href={paths.read()}><Icon mark="help" size={20} /><span><b>{t('reference.partRead')}</b>{t('reference.doorRead')}</span></Go>
      </div>
      <p className={css.memory}>{t('reference.memoryNote')}</p>
    </div>
  );
}

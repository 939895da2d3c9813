// Naming a subject in the course of an exercise.
import { Autocomplete, Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useName } from '../../../api/changes';
import { queries } from '../../../api/queries';
import type { CourseView, SubjectDetail } from '../../../api/types';
import { Go } from '../../../parts/Go';
import { Trouble } from '../../../parts/Loaded';
import { paths } from '../../../paths';
import { Section } from '../../../primitives/Section';
import { useWords } from '../../../words';
import css from './SubjectPage.module.css';

const ROLES = ['poacher', 'consolidator', 'exporter', 'broker', 'courier', 'importer', 'seller', 'launderer', 'official'];

export function CourseNaming({ subject }: { subject: SubjectDetail }) {
  const { t } = useWords();
  const { data } = useQuery(queries.course());
  if (!data) return null;
  const ids = new Set(subject.members.map((member) => member.party.id));
  const named = data.named.find((n) => ids.has(n.party));
  return (
    <Section title={t('course.nameTitle')} aside={<Go href={paths.course()}>{t('course.open')}</Go>} className="no-print">
      {named && <p>{t('course.namedAs', { network: named.network })}</p>}
      {!data.score && <Form party={named?.party ?? subject.id} course={data} network={named?.network ?? ''} role={named?.role ?? null} />}
    </Section>
  );
}

function Form({ party, course, network: given, role: givenRole }: { party: string; course: CourseView; network: string; role: string | null }) {
  const { t, code } = useWords();
  const name = useName();
  const [network, setNetwork] = useState(given);
  const [role, setRole] = useState<string | null>(givenRole);
  return (
    <div className={css.naming}>
      <Autocomplete label={t('course.network')} description={t('course.networkHint')} value={network} onChange={setNetwork} data={[...new Set(course.named.map((n) => n.network))]} maxLength={80} />
      <Select label={t('course.role')} value={role} onChange={setRole} data={ROLES.map((value) => ({ value, label: code('networkRole', value) }))} clearable clearButtonProps={{ 'aria-label': t('course.noRole') }} />
      <Button variant="default" disabled={!network.trim()} loading={name.isPending} onClick={() => name.mutate({ party, network, role })}>{t(given ? 'course.nameAgain' : 'course.nameSave')}</Button>
      {name.isError && <Trouble error={name.error} />}
    </div>
  );
}

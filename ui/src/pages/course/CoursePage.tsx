// The course of an exercise: whom one named, handing in, and the score with who was behind it.
import { Button, Group, Modal, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useHandIn, useUnname } from '../../api/changes';
import { queries } from '../../api/queries';
import type { CourseNamed, CourseView } from '../../api/types';
import { Go } from '../../parts/Go';
import { Loaded, Trouble } from '../../parts/Loaded';
import { paths } from '../../paths';
import { Empty } from '../../primitives/Empty';
import { Section } from '../../primitives/Section';
import { useWords } from '../../words';
import css from './CoursePage.module.css';
import { Score } from './Score';

export function CoursePage() {
  const { t } = useWords();
  const course = useQuery(queries.course());
  return (
    <article className={css.page}>
      <title>{`${t('course.title')} – ${t('frame.product')}`}</title>
      <h1>{t('course.title')}</h1>
      <p className={css.task}>{t('course.task')}</p>
      <Loaded query={course} shape={<Skeleton height={300} />}>{(data) => <Body course={data} />}</Loaded>
    </article>
  );
}

function Body({ course }: { course: CourseView }) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  const networks = [...new Set(course.named.map((n) => n.network))];
  return (
    <>
      {course.score && <Score score={course.score} />}
      {networks.length === 0 && !course.score && (
        <Empty title={t('course.nameIt')} text={t('course.none')}><Go href={paths.alerts()}>{t('course.toAlerts')}</Go></Empty>
      )}
      {networks.map((network) => (
        <Section key={network} title={network}>
          <ul className={css.named}>
            {course.named.filter((n) => n.network === network).map((n) => <Named key={n.party} named={n} fixed={Boolean(course.score)} />)}
          </ul>
        </Section>
      ))}
      {networks.length > 0 && !course.score && (
        <p className="no-print"><Button onClick={() => setAsking(true)}>{t('course.handIn')}</Button></p>
      )}
      {asking && <HandIn count={course.named.length} close={() => setAsking(false)} />}
    </>
  );
}

function Named({ named, fixed }: { named: CourseNamed; fixed: boolean }) {
  const { t, code } = useWords();
  const unname = useUnname();
  return (
    <li>
      <Go href={paths.subject(named.party)}><span dir="auto">{named.name || t('course.unnamed')}</span></Go>
      <span className={css.small}>{named.role ? code('networkRole', named.role) : t('course.noRole')}</span>
      {!fixed && <Button className="no-print" size="compact-sm" variant="default" loading={unname.isPending} onClick={() => unname.mutate(named.party)}>{t('course.takeBack')}</Button>}
      {unname.isError && <Trouble error={unname.error} />}
    </li>
  );
}

function HandIn({ count, close }: { count: number; close: () => void }) {
  const { t, f } = useWords();
  const handIn = useHandIn();
  return (
    <Modal opened onClose={close} title={t('course.handInTitle')} closeButtonProps={{ 'aria-label': t('frame.close') }}>
      <p>{t('course.handInText', { count, formatted: f.number(count) })}</p>
      {handIn.isError && <Trouble error={handIn.error} />}
      <Group mt="md" justify="flex-end">
        <Button variant="default" onClick={close}>{t('frame.cancel')}</Button>
        <Button loading={handIn.isPending} onClick={() => handIn.mutate(undefined, { onSuccess: close })}>{t('course.handIn')}</Button>
      </Group>
    </Modal>
  );
}

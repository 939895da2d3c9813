// What one can do with the list: choose columns and height, copy a row, take it out, see it on the map.
import { Button, Checkbox, Menu } from '@mantine/core';
import { useState } from 'react';
import type { Filters } from '../../filters';
import { Go } from '../../parts/Go';
import { paths } from '../../paths';
import { Icon } from '../../primitives/Icon';
import { useWords } from '../../words';
import { COLUMNS, type Column } from './columns';
import { TradeReportDialog } from './TradeReportDialog';

interface ListToolsProps {
  filters: Filters;
  columns: readonly Column[];
  setColumns: (columns: Column[]) => void;
  loose: boolean;
  density: () => void;
  canExport: boolean;
}

export function ListTools({ filters, columns, setColumns, loose, density, canExport }: ListToolsProps) {
  const { t } = useWords();
  const [reporting, setReporting] = useState(false);
  const flip = (column: Column) => setColumns(COLUMNS.filter((c) => (c === column ? !columns.includes(c) : columns.includes(c))));
  return (
    <>
      <Button component={Go} href={paths.map(filters)} size="compact-sm" variant="default" leftSection={<Icon mark="map" size={14} />}>{t('reports.showMap')}</Button>
      <Menu withinPortal closeOnItemClick={false} position="bottom-end">
        <Menu.Target><Button size="compact-sm" variant="default" leftSection={<Icon mark="columns" size={14} />}>{t('reports.columns')}</Button></Menu.Target>
        <Menu.Dropdown>
          {COLUMNS.filter((column) => column !== 'date').map((column) => (
            <Menu.Item key={column} role="menuitemcheckbox" aria-checked={columns.includes(column)} onClick={() => flip(column)}
              leftSection={<Checkbox checked={columns.includes(column)} readOnly tabIndex={-1} size="xs" aria-hidden="true" />}>
              {t(`reports.col.${column}`)}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item role="menuitemcheckbox" aria-checked={loose} onClick={density} leftSection={<Checkbox checked={loose} readOnly tabIndex={-1} size="xs" aria-hidden="true" />}>{t('reports.comfortable')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {canExport ? (
        <Menu withinPortal position="bottom-end">
          <Menu.Target><Button size="compact-sm" variant="default" leftSection={<Icon mark="imports" size={14} />}>{t('reports.export')}</Button></Menu.Target>
          <Menu.Dropdown>
            <Menu.Item component="a" href={paths.exportReports('csv', filters)} download>{t('reports.exportCsv')}</Menu.Item>
            <Menu.Item component="a" href={paths.exportReports('jsonl', filters)} download>{t('reports.exportJsonl')}</Menu.Item>
            <Menu.Divider />
            <Menu.Item onClick={() => setReporting(true)}>{t('reports.exportAitr')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      ) : (
        <Button size="compact-sm" variant="default" disabled title={t('reports.exportNo')}>{t('reports.export')}</Button>
      )}
      {reporting && <TradeReportDialog filters={filters} close={() => setReporting(false)} />}
    </>
  );
}

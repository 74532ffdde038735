// The rail: the rooms of the program, in the order in which a day goes.
import {
  IconBuildingSkyscraper,
  IconCalendarEvent,
  IconChartBar,
  IconCheckbox,
  IconFileImport,
  IconLayoutKanban,
  IconSettings,
  IconSitemap,
  IconTrash,
  type Icon,
} from '@tabler/icons-react';
import type { Label } from '#model/field';
import type { Keys } from '../lib/keys.ts';

export type Place = {
  readonly path: string;
  /** What lies elsewhere and belongs here all the same. */
  readonly also?: readonly string[];
  readonly label: Label;
  readonly icon: Icon;
  readonly keys: Keys;
  /** The key the native menu names. */
  readonly menuKeys?: Keys;
};

export const places: readonly Place[] = [
  { path: '/home', label: { zh: '今日', en: 'Today' }, icon: IconCheckbox, keys: 'Ctrl+1' },
  { path: '/leads', label: { zh: '项目', en: 'Leads' }, icon: IconLayoutKanban, keys: 'Ctrl+2' },
  {
    path: '/activities',
    label: { zh: '招商活动', en: 'Trips and events' },
    icon: IconCalendarEvent,
    keys: 'Ctrl+3',
  },
  {
    path: '/companies',
    also: ['/contacts', '/nearby'],
    label: { zh: '企业', en: 'Companies' },
    icon: IconBuildingSkyscraper,
    keys: 'Ctrl+4',
  },
  {
    path: '/reports',
    label: { zh: '报表', en: 'Reports' },
    icon: IconChartBar,
    keys: 'Ctrl+5',
    menuKeys: 'Ctrl+R',
  },
  { path: '/chains', label: { zh: '产业链', en: 'Chains' }, icon: IconSitemap, keys: 'Ctrl+6' },
  {
    path: '/import',
    label: { zh: '导入', en: 'Import' },
    icon: IconFileImport,
    keys: 'Ctrl+7',
    menuKeys: 'Ctrl+I',
  },
  { path: '/bin', label: { zh: '回收站', en: 'Recycle bin' }, icon: IconTrash, keys: 'Ctrl+8' },
  { path: '/settings', label: { zh: '设置', en: 'Settings' }, icon: IconSettings, keys: 'Ctrl+9' },
];

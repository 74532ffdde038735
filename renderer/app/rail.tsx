import { Badge, Group, NavLink, Text, Tooltip } from '@mantine/core';
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import { Link, useLocation } from 'wouter';
import { useFormats } from '../lib/formats.ts';
import { keysText } from '../lib/keys.ts';
import { usePreferences } from '../lib/preferences.ts';
import { useRead } from '../lib/use-read.ts';
import { useLabel, useWords } from '../lib/use-words.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { toggleRail } from './commands.tsx';
import { JobTray } from './job-tray.tsx';
import { places, type Place } from './places.ts';
import { words } from './words.ts';

/** Where one can go, with a count of what is late in Today as it opens, and the jobs that run. */
export function Rail() {
  const t = useWords(words);
  const isCollapsed = usePreferences((state) => state.isRailCollapsed);
  const { value: own } = useRead('followups.own', {});
  return (
    <div className="rail" data-collapsed={isCollapsed}>
      <nav aria-label={t.rail} className="rail-places">
        <Group className="rail-head" justify={isCollapsed ? 'center' : 'space-between'} wrap="nowrap">
          {!isCollapsed && (
            <Text fw={600} size="md" truncate>
              {t.product}
            </Text>
          )}
          <IconButton
            label={isCollapsed ? t.expand : t.collapse}
            keys="Ctrl+B"
            onClick={toggleRail}
            icon={
              isCollapsed ? (
                <IconLayoutSidebarLeftExpand size={18} />
              ) : (
                <IconLayoutSidebarLeftCollapse size={18} />
              )
            }
          />
        </Group>
        {places.map((place) => (
          <RailLink
            key={place.path}
            place={place}
            isCollapsed={isCollapsed}
            overdue={place.path === '/home' ? (own?.overdue ?? 0) : 0}
          />
        ))}
      </nav>
      <JobTray isCollapsed={isCollapsed} />
    </div>
  );
}

type RailLinkProps = { readonly place: Place; readonly isCollapsed: boolean; readonly overdue: number };

function RailLink({
  place: { path, also = [], label, icon: PlaceIcon, keys },
  isCollapsed,
  overdue,
}: RailLinkProps) {
  const t = useWords(words);
  const name = useLabel()(label);
  const formats = useFormats();
  const [location] = useLocation();
  const isHere = [path, ...also].some((at) => location === at || location.startsWith(`${at}/`));
  const count = overdue > 0 && (
    <Badge className="rail-count" size="sm" variant="transparent" aria-label={t.overdue(overdue)}>
      {formats.number(overdue)}
    </Badge>
  );
  return (
    <Tooltip label={`${name} (${keysText(keys)})`} position="right">
      <NavLink
        renderRoot={(props) => <Link href={path} {...props} />}
        className="rail-link"
        active={isHere}
        {...(isHere && { 'aria-current': 'page' as const })}
        aria-keyshortcuts={keys}
        noWrap
        leftSection={<PlaceIcon size={18} aria-hidden />}
        rightSection={!isCollapsed && count}
        label={isCollapsed ? undefined : name}
        {...(isCollapsed && { 'aria-label': name })}
      />
    </Tooltip>
  );
}

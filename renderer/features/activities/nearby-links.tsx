import { Button, Menu } from '@mantine/core';
import { IconMapPin } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { Activity } from '#model/activity';
import type { Day } from '#model/day';
import { useWords } from '../../lib/use-words.ts';
import { words } from './trip-words.ts';

type NearbyLinksProps = { readonly activity: Activity; readonly day: Day };

/** The way to the firms around the places of the trip, for an hour that came free on a day of it. */
export function NearbyLinks({ activity: { id, destinations }, day }: NearbyLinksProps) {
  const t = useWords(words);
  const to = (regionCode: string | null) =>
    `/nearby?${new URLSearchParams({ ...(regionCode && { region: regionCode }), trip: id, day })}`;
  const places = destinations.filter(({ regionCode }) => regionCode !== null);
  const icon = <IconMapPin size={16} aria-hidden />;
  const [only] = places;
  if (places.length < 2)
    return (
      <Button component={Link} href={to(only?.regionCode ?? null)} variant="default" leftSection={icon}>
        {only ? t.nearbyOf(only.text) : t.nearby}
      </Button>
    );
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={icon}>
          {t.nearby}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {places.map(({ regionCode, text }, index) => (
          <Menu.Item key={index} component={Link} href={to(regionCode)}>
            {t.nearbyOf(text)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

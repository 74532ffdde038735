// More people than leads bring with them, and a trip for every fifty leads: what Ctrl+K has to search.
import type { Connection } from '../../db/connection.ts';
import { activityTable, contactTable } from '../../db/schema/tables.ts';
import { freshenStatistics } from '../../db/statistics.ts';
import { write, type Writer } from '../../db/write.ts';
import { chanceOf, type Chance } from './random.ts';
import { personName } from './words.ts';
import { filled } from './world.ts';

type Firm = { readonly id: string; readonly name: string; readonly regionCode: string };

const perAct = 5000;

/** Twice as many contacts as leads. */
export function fillPeople(connection: Connection, leads: number): void {
  const { raw } = connection;
  const firms = filled(raw.prepare('SELECT "id", "name", "regionCode" FROM "company"').all() as Firm[]);
  const known = raw.prepare('SELECT count(*) FROM "contact"').pluck().get() as number;
  const chance = chanceOf(11);
  const put = (count: number, add: (w: Writer) => void) => {
    for (let left = count; left > 0; left -= perAct) {
      write(connection, { personId: null }, (w) => {
        for (let at = 0; at < Math.min(left, perAct); at += 1) add(w);
      });
    }
  };
  put(2 * leads - known, (w) => addContact(w, chance, chance.pick(firms)));
  put(leads / 50, (w) => addTrip(w, chance.pick(firms)));
  freshenStatistics(raw);
}

function addContact(w: Writer, chance: Chance, { id }: Firm): void {
  w.add(contactTable, {
    name: personName(chance),
    companyId: id,
    title: chance.pick(['总经理', '投资总监', '项目经理', '董事长']),
    mobiles: [`1${chance.pick(['3', '5', '7', '8'])}${String(chance.below(1_000_000_000)).padStart(9, '0')}`],
    phones: [],
    wechat: [],
    emails: [],
  });
}

function addTrip(w: Writer, { name, regionCode }: Firm): void {
  w.add(activityTable, {
    kind: 'trip',
    name: `赴${name.slice(0, 6)}考察`,
    startOn: '2026-09-01',
    destinations: [{ regionCode, text: name }],
    regionGroup: [],
    members: [],
    chainIds: [],
  });
}

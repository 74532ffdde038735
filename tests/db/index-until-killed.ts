// Makes search texts anew until it is killed; says so once two pages are done.
import { closeConnection, openConnection } from '../../db/open.ts';
import { write } from '../../db/write.ts';

const db = openConnection(process.argv[2] ?? '', { isReadOnly: false });
const page = () => write(db, { personId: null }, (w) => w.indexAnew(5)).value.isReady;
const pause = () => new Promise((resolve) => setTimeout(resolve, 20));
page();
page();
process.stdout.write('begun\n');
while (!page()) await pause();
closeConnection(db);

// Address books as phones and mail programs write them.
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { readVcards } from '../../db/exchange/card/vcard.ts';
import { personOf } from '../../db/exchange/card/vcard-person.ts';

const people = (bytes: Uint8Array) => readVcards(bytes).map(personOf);
const utf8 = (...lines: string[]) => Buffer.from(lines.join('\r\n'));
const quoted = (bytes: Uint8Array) =>
  [...bytes].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');

test('3.0: folded lines, groups, types and escapes', () => {
  const [person] = people(
    utf8(
      'BEGIN:VCARD',
      'VERSION:3.0',
      'N:李;建国;;;',
      'FN:李建国',
      'ORG:盛昊\\;新科技;市场',
      ' 部',
      'item1.TEL;TYPE=CELL,VOICE:138 0013 8000',
      'TEL;TYPE="work,voice":0477-8123456',
      'TEL;TYPE=WORK,FAX:0477-8123457',
      'EMAIL;TYPE=INTERNET:a@b.cn',
      'ADR;TYPE=WORK:;;工业路8号;达拉特旗;内蒙古;014300;中国',
      'NOTE:第一行\\n第二行',
      'PHOTO;ENCODING=b;TYPE=JPEG:AAAA',
      'END:VCARD',
    ),
  );
  expect(person).toMatchObject({
    name: ['李建国'],
    company: ['盛昊;新科技'],
    dept: ['市场部'],
    mobiles: ['138 0013 8000'],
    phones: ['0477-8123456'],
    emails: ['a@b.cn'],
    address: ['中国内蒙古达拉特旗工业路8号 014300'],
    rest: ['传真 0477-8123457', '第一行\n第二行'],
  });
});

test('4.0: tel: links, and a name only in parts', () => {
  const [person] = people(
    utf8(
      'BEGIN:VCARD',
      'VERSION:4.0',
      'N:Schneider;Anna;;;',
      'TEL;VALUE=uri;TYPE=cell:tel:+49-171-1234567',
      'END:VCARD',
    ),
  );
  expect(person).toMatchObject({ name: ['Anna Schneider'], mobiles: ['+49-171-1234567'] });
});

test.each([
  ['UTF-8', Buffer.from('达拉特旗招商局投资促进科')],
  ['GBK', iconv.encode('达拉特旗招商局投资促进科', 'gbk')],
] as const)('2.1: quoted-printable in %s, over several lines', (charset, bytes) => {
  const text = quoted(bytes);
  const [person] = people(
    utf8(
      'BEGIN:VCARD',
      'VERSION:2.1',
      `N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:${quoted(Buffer.from('王'))};${quoted(Buffer.from('晓敏'))};;;`,
      `ORG;CHARSET=${charset};ENCODING=QUOTED-PRINTABLE:${text.slice(0, 30)}=`,
      `${text.slice(30)}`,
      'TEL;CELL:13704771234',
      'END:VCARD',
    ),
  );
  expect(person).toMatchObject({
    name: ['王晓敏'],
    company: ['达拉特旗招商局投资促进科'],
    mobiles: ['13704771234'],
  });
});

test('GBK without saying so, a byte order mark, UTF-16', () => {
  const text = 'BEGIN:VCARD\nFN:赵铁柱\nEND:VCARD\n';
  expect(people(iconv.encode(text, 'gbk'))[0]?.name).toEqual(['赵铁柱']);
  expect(people(Buffer.from(`\ufeff${text}`))[0]?.name).toEqual(['赵铁柱']);
  expect(people(iconv.encode(text, 'utf16-le', { addBOM: true }))[0]?.name).toEqual(['赵铁柱']);
});

test('what is broken is passed over, never thrown', () => {
  expect(people(utf8('hello'))).toEqual([]);
  expect(people(utf8('BEGIN:VCARD', 'FN:没有结尾'))).toEqual([]);
  expect(people(utf8('BEGIN:VCARD', 'nonsense', ':', 'FN;X', 'TEL:', 'END:VCARD'))).toMatchObject([
    { name: [], phones: [], mobiles: [] },
  ]);
  expect(people(utf8('BEGIN:VCARD', 'FN;CHARSET=NONE:赵', 'END:VCARD'))[0]?.name).toEqual(['赵']);
});

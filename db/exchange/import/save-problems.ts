import { Refusal } from '#model/refusal';
import { readReasons, type ReadReason } from '#model/read-reasons';
import { findRow } from '../../rows.ts';
import { importBatchTable } from '../../schema/tables.ts';
import type { Job } from '../job.ts';
import { inOneView } from '../export-ledger.ts';
import { writeWorkbook } from '../write/xlsx.ts';

/** Saves the problem list of an import as a workbook, one cell a row. */
export async function saveProblems(
  job: Job,
  { path, batchId }: { path: string; batchId: string },
): Promise<{ rows: number }> {
  const batch = findRow(job.reader, importBatchTable, batchId);
  if (!batch) throw new Refusal('not-found');
  const reason = (code: string) =>
    Object.hasOwn(readReasons, code) ? readReasons[code as ReadReason].zh : code; // an own key
  await inOneView(job, () =>
    writeWorkbook(
      path,
      {
        title: '导入问题清单',
        sheets: [
          {
            name: '问题清单',
            title: `${batch.fileName} 导入问题清单`,
            columns: [
              { header: '工作表', width: 16, kind: 'text' },
              { header: '行', width: 8, kind: 'count' },
              { header: '列', width: 8, kind: 'text', align: 'center' },
              { header: '表头', width: 20, kind: 'text' },
              { header: '原文', width: 36, kind: 'text' },
              { header: '原因', width: 36, kind: 'text' },
              { header: '处理', width: 14, kind: 'text' },
            ],
            rows: batch.problems.map(({ sheet, row, column, header, value, reason: code, isTaken }) => [
              sheet,
              row,
              column,
              header,
              value,
              reason(code),
              isTaken ? '已读入，请核对' : '已存入备注',
            ]),
          },
        ],
      },
      { cancelled: () => job.isCancelled() },
    ),
  );
  return { rows: batch.problems.length };
}

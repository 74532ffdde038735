// Reads and imports the chosen file through jobs that go on while one looks elsewhere.
import type { InputOf, OutputOf } from '#model/channels';
import { call, RefusalError, startJob } from '../../lib/call.ts';
import { jobFinished, useJobs } from '../../lib/jobs-store.ts';
import { forgetUndo, notifyDone, notifyError, notifyRefusal } from '../../lib/notices.tsx';
import { undoAct } from '../../lib/undo.ts';
import { cancelJob } from '../../lib/use-job.ts';
import { wordsNow } from '../../lib/use-words.ts';
import { importSentence } from './import-sentence.ts';
import { resetImport, useImport, type LedgerFile, type RowDecision } from './import-store.ts';
import { words } from './words.ts';

const here = '/import';

/** Asks for a ledger in the system’s dialog. */
export async function chooseFile(): Promise<void> {
  try {
    const { path, name } = await call('dialogs.openFile', { kind: 'ledger' });
    if (path !== null) await openFile({ path, name: name ?? '' });
  } catch (error) {
    notifyError(error);
  }
}

/** Takes a file that was dropped on the window. */
export async function takeDropped(file: File): Promise<void> {
  try {
    await openFile({ path: await globalThis.luodi.ticket(file), name: file.name });
  } catch (error) {
    notifyError(error);
  }
}

function openFile(file: LedgerFile): Promise<void> {
  void cancelRunning();
  resetImport({ file });
  return readPreview();
}

/** Reads the file with the mapping as it is now; the newest reading wins. */
export async function readPreview(): Promise<void> {
  const source = sourceNow();
  if (!source) return;
  void cancelRunning();
  const preview = await runLedgerJob('preview', 'ledger.preview', source);
  if (preview) useImport.setState({ preview });
}

/** Sends columns of a sheet to other fields, all in one reading. */
export function mapColumns(sheet: string, choices: Readonly<Record<string, string | null>>): Promise<void> {
  useImport.setState(({ mapping }) => ({
    mapping: { ...mapping, [sheet]: { ...mapping[sheet], ...choices } },
  }));
  return readPreview();
}

/** Says what becomes of a row that repeats a lead; null leaves it undecided. */
export function decideRow(
  row: Pick<RowDecision, 'sheet' | 'row'>,
  decision: RowDecision['decision'] | null,
): Promise<void> {
  useImport.setState(({ decisions }) => {
    const others = decisions.filter((other) => other.sheet !== row.sheet || other.row !== row.row);
    return { decisions: decision === null ? others : [...others, { ...row, decision }] };
  });
  return readPreview();
}

/** The file with everything that was chosen about it. */
function sourceNow(): InputOf<'ledger.preview'> | null {
  const { file, mapping, decisions } = useImport.getState();
  if (!file) return null;
  return {
    path: file.path,
    ...(Object.keys(mapping).length > 0 && { mapping }),
    ...(decisions.length > 0 && { decisions: [...decisions] }),
  };
}

export async function importFile(): Promise<void> {
  const source = sourceNow();
  if (!source) return;
  const { sheet } = useImport.getState();
  const imported = await runLedgerJob('import', 'ledger.import', {
    ...source,
    ...(sheet !== null && { sheet }),
  });
  if (!imported) return;
  forgetUndo();
  useImport.setState({ imported });
  sayElsewhere(imported);
}

/** Somebody who went elsewhere is told; who stayed sees the result. */
function sayElsewhere(imported: OutputOf<'ledger.import'>): void {
  if (!isElsewhere()) return;
  const { actId } = imported;
  notifyDone({
    message: importSentence(imported),
    action: { label: wordsNow(words).look, run: () => void (location.hash = here) },
    ...(actId !== null && { undo: () => undoAct(actId) }),
  });
}

function isElsewhere(): boolean {
  return !location.hash.startsWith(`#${here}`);
}

type LedgerJob = 'ledger.preview' | 'ledger.import';

/** Undefined when the job was refused or cancelled, or when another one has taken its place. */
async function runLedgerJob<Name extends LedgerJob>(
  kind: 'preview' | 'import',
  channel: Name,
  input: InputOf<Name>,
): Promise<OutputOf<Name> | undefined> {
  const running = { kind, jobId: null };
  const isCurrent = () => useImport.getState().running?.kind === kind && currentRun === run;
  const run = Symbol(kind);
  currentRun = run;
  useImport.setState({ running, refusal: null });
  try {
    const jobId = await startJob(channel, input);
    useJobs.getState().name(jobId, titleOf(kind));
    if (!isCurrent()) {
      await cancelJob(jobId);
      return undefined;
    }
    useImport.setState({ running: { kind, jobId } });
    const answer = await jobFinished(jobId);
    // What came of it is shown by the screen, or said to who is elsewhere.
    useJobs.getState().dismiss(jobId);
    if (!isCurrent()) return undefined;
    if (!answer.ok) throw new RefusalError(answer);
    return answer.value as OutputOf<Name>; // the gate has parsed the value with this channel’s output schema
  } catch (error) {
    if (!isCurrent()) return undefined;
    if (!(error instanceof RefusalError)) notifyError(error);
    else if (error.code !== 'job-cancelled') {
      useImport.setState({ refusal: error });
      if (isElsewhere()) notifyRefusal(error);
    }
    return undefined;
  } finally {
    if (isCurrent()) useImport.setState({ running: null });
  }
}

/** The run whose answer counts. */
let currentRun: symbol | null = null;

function titleOf(kind: 'preview' | 'import') {
  const name = useImport.getState().file?.name ?? '';
  return kind === 'preview' ? words.readingJob(name) : words.importingJob(name);
}

/** Stops what is being read or imported; nothing has been written then. */
export async function cancelRunning(): Promise<void> {
  const jobId = useImport.getState().running?.jobId;
  if (jobId) await cancelJob(jobId);
}

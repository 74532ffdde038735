// Reads printed text with Tesseract, offline: its data comes from files, and it has no code that could fetch any.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import startEngine from 'tesseract.js-core/tesseract-core-simd-lstm.js';
import type { CardLine } from './card-text.ts';
import type { RecognitionFiles } from './recognition-files.ts';

export type TextLanguage = 'chi_sim' | 'eng';
/** The neural engine; the older one has no data here. */
const neural = 1;

export type TextReader = {
  /** The lines of a PNG. Calls `onProgress` with whole percents; what that throws ends the reading. */
  read(png: Uint8Array, onProgress: (percent: number) => void): readonly CardLine[];
  close(): void;
};

/** Starts the engine, which takes a few tenths of a second. */
export async function openTextReader(
  files: RecognitionFiles,
  languages: readonly TextLanguage[] = ['chi_sim', 'eng'],
): Promise<TextReader> {
  let onProgress: (percent: number) => void = () => undefined;
  const engine = await startEngine({
    wasmBinary: readFileSync(files('tesseract.wasm')),
    TesseractProgress: (percent) => onProgress(percent),
    print: () => undefined,
    printErr: () => undefined,
  });
  for (const language of languages)
    engine.FS.writeFile(
      `${language}.traineddata`,
      gunzipSync(readFileSync(files(`${language}.traineddata.gz`))),
    );
  const api = new engine.TessBaseAPI();
  if (api.Init(null, languages.join('+'), neural) !== 0)
    throw new Error('the data for reading text is damaged');
  return {
    read: (png, progress) => {
      onProgress = progress;
      engine.FS.writeFile('/input', png);
      if (api.SetImageFile(1, 0) === 1) throw new Error('the picture for reading text is damaged');
      // A card is a little askew more often than not; the engine tells by how much.
      api.FindLines();
      const slope = api.GetGradient();
      if (Math.abs(slope) >= smallestSlope) api.SetImageFile(1, slope);
      api.Recognize(null);
      return linesOf(api.GetTSVText(0));
    },
    close: () => api.End(),
  };
}

/** In radians, about a third of a degree. */
const smallestSlope = 0.005;

type Word = {
  readonly line: string;
  readonly left: number;
  readonly right: number;
  readonly height: number;
  readonly confidence: number;
  readonly text: string;
};

/** Columns: level, page, block, paragraph, line, word, left, top, width, height, confidence, text. */
function linesOf(table: string): CardLine[] {
  const words = table.split('\n').flatMap((row): Word[] => {
    const [level, page, block, paragraph, line, , left, , width, height, confidence, text] = row.split('\t');
    if (level !== '5' || !text?.trim()) return [];
    return [
      {
        line: [page, block, paragraph, line].join(),
        left: Number(left),
        right: Number(left) + Number(width),
        height: Number(height),
        confidence: Number(confidence),
        text: text.trim(),
      },
    ];
  });
  return [...Map.groupBy(words, ({ line }) => line).values()].map((line) => ({
    text: line.reduce((before, { text }, at) => before + gapAfter(line[at - 1], line[at]) + text, ''),
    height: Math.max(...line.map(({ height }) => height)),
    confidence: Math.round(
      line.reduce((sum, { confidence, text }) => sum + confidence * text.length, 0) /
        line.reduce((sum, { text }) => sum + text.length, 0),
    ),
  }));
}

/** Of the height of the letters: a wider gap stands between two things. */
const wideGap = 0.8;

function gapAfter(before: Word | undefined, word: Word | undefined): string {
  if (!before || !word) return '';
  return word.left - before.right > wideGap * Math.min(before.height, word.height) ? '  ' : ' ';
}

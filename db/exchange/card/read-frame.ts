// The codes in one moment of the camera’s view.
import type { CameraFrame, CardReading } from '#model/photo';
import { readingOf } from './card-reading.ts';
import { readCodeText } from './code-text.ts';
import { readCodes } from './read-codes.ts';
import type { RecognitionFiles } from './recognition-files.ts';

export async function readFrame(files: RecognitionFiles, frame: CameraFrame): Promise<CardReading> {
  const { width, height } = frame;
  const luma = Buffer.from(frame.luma, 'base64');
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let at = 0; at < width * height; at += 1) data.fill(luma[at] ?? 0, at * 4, at * 4 + 3);
  const codes = await readCodes(files, { data, width, height });
  return readingOf(
    codes.map(({ text }) => readCodeText(text)),
    { values: [], rest: [] },
  );
}

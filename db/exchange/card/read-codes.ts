// Finds the QR codes of a picture, offline.
import { readFileSync } from 'node:fs';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { RecognitionFiles } from './recognition-files.ts';

/** Pixels with four channels. */
export type Pixels = { readonly data: Uint8ClampedArray; readonly width: number; readonly height: number };

const codesMax = 8;

/** A code and where it stands in the picture. */
export type FoundCode = {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

let isPrepared = false;

/** Once a process. From bytes: without them the module would ask a network for its own. */
function prepare(files: RecognitionFiles): void {
  if (isPrepared) return;
  const binary = readFileSync(files('zxing.wasm'));
  prepareZXingModule({
    overrides: {
      wasmBinary: binary.buffer.slice(binary.byteOffset, binary.byteOffset + binary.byteLength),
    },
  });
  isPrepared = true;
}

/** The codes, each text once. */
export async function readCodes(
  files: RecognitionFiles,
  { data, width, height }: Pixels,
): Promise<FoundCode[]> {
  prepare(files);
  const picture = { data, width, height, colorSpace: 'srgb' } as Parameters<typeof readBarcodes>[0]; // an ImageData to the reader
  const found = await readBarcodes(picture, {
    formats: ['QRCode'],
    tryHarder: true,
    maxNumberOfSymbols: codesMax,
  });
  const codes = found
    .filter(({ isValid, text }) => isValid && text !== '')
    .map(({ text, position: { topLeft, topRight, bottomRight, bottomLeft } }) => {
      const corners = [topLeft, topRight, bottomRight, bottomLeft];
      const [across, down] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
      return {
        text,
        left: Math.min(...across),
        top: Math.min(...down),
        right: Math.max(...across),
        bottom: Math.max(...down),
      };
    });
  return [...new Map(codes.map((code) => [code.text, code])).values()];
}
